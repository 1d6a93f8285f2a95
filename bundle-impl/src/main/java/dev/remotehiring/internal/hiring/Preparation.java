package dev.remotehiring.internal.hiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.internal.form.CountryForm;
import dev.remotehiring.internal.form.Filled;
import dev.remotehiring.internal.form.Known;
import dev.remotehiring.internal.form.Refused;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Countries;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.HireDetails;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.sending.Sending;
import java.util.List;
import java.util.Optional;

/** Country, form, mapping: what would be sent for a candidate, or what is missing for it. */
public final class Preparation {
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Countries countries;
    private final HireForms forms;
    private final Rules rules;

    /**
     * @param countries where Remote engages people
     * @param forms what it asks for there
     * @param rules from what the administrators want it filled
     */
    public Preparation(Countries countries, HireForms forms, Rules rules) {
        this.countries = countries;
        this.forms = forms;
        this.rules = rules;
    }

    /** Where and as what somebody is to work: as a person chose, else as the candidate says. */
    record Wanted(Optional<CountryCode> country, EmploymentType type) {
        static Wanted of(HireDetails details, Candidate candidate) {
            Optional<Placement> chosen = details.placement();
            return new Wanted(
                    chosen.map(Placement::country).or(candidate::country),
                    chosen.map(Placement::type).orElse(candidate.type()));
        }

        Prepared nowhere(PlacementProblem problem) {
            return new Prepared.Nowhere(problem, country, type);
        }
    }

    Prepared prepare(Access access, HireDetails details, Candidate candidate) {
        return prepare(access, details, candidate, rules.of(access.connection().tenant()));
    }

    /** The same under rules that need not be in force. */
    Prepared prepare(Access access, HireDetails details, Candidate candidate, HiringRules byRules) {
        Wanted wanted = Wanted.of(details, candidate);
        if (wanted.country().isEmpty()) {
            return wanted.nowhere(PlacementProblem.COUNTRY_MISSING);
        }
        try {
            Optional<Country> country = countries.find(access, wanted.country().get());
            if (country.isEmpty()) {
                return wanted.nowhere(PlacementProblem.COUNTRY_UNKNOWN);
            }
            return country.get().offered().contains(wanted.type())
                    ? fill(access, country.get(), wanted.type(), known(details, candidate, byRules))
                    : wanted.nowhere(PlacementProblem.NOT_OFFERED);
        } catch (RemoteRefusedException e) {
            return e.error().status() == NOT_FOUND
                    ? wanted.nowhere(PlacementProblem.COUNTRY_UNKNOWN)
                    : new Prepared.Impossible(Sending.refusal(e.error()));
        }
    }

    /** The countries to choose from. */
    List<Country> countries(Access access) throws RemoteRefusedException {
        return countries.all(access);
    }

    private Prepared fill(Access access, Country country, EmploymentType type, Known known)
            throws RemoteRefusedException {
        Placement place = new Placement(country.code(), type);
        HireForms.Served served = forms.fetch(access, place);
        Filled filled = CountryForm.parse(place, country.name(), served.data()).fill(known);
        return filled.complete()
                ? new Prepared.Complete(filled.form(), filled.basicInformation(), served.version())
                : new Prepared.Incomplete(filled.form());
    }

    private static Known known(HireDetails details, Candidate candidate, HiringRules byRules) {
        return new Known(
                candidate,
                details.answers(),
                new Refused(
                        details.refused(), details.sent().map(Preparation::json).orElse(MissingNode.getInstance())),
                byRules.sources());
    }

    private static JsonNode json(String sent) {
        try {
            return JSON.readTree(sent);
        } catch (JsonProcessingException notJson) {
            // Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException("What was sent for a hire cannot be read in the database.");
        }
    }
}
