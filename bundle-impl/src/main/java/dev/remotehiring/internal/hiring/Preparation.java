package dev.remotehiring.internal.hiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.Refusal.Reason;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.internal.form.CountryForm;
import dev.remotehiring.internal.form.Filled;
import dev.remotehiring.internal.form.Known;
import dev.remotehiring.internal.form.Refused;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Countries;
import dev.remotehiring.internal.gateway.Country;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.NewEmployment;
import dev.remotehiring.internal.gateway.RemoteError;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.HireDetails;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.sending.Sending;
import java.util.List;
import java.util.Optional;

/** Country, form, mapping: what would be sent for a candidate, or what is missing for it. */
public final class Preparation {
    private static final int NOT_FOUND = 404;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Countries countries;
    private final HireForms forms;

    /**
     * @param countries where Remote employs
     * @param forms what it asks for there
     */
    public Preparation(Countries countries, HireForms forms) {
        this.countries = countries;
        this.forms = forms;
    }

    Prepared prepare(Access access, HireRecord hire, Candidate candidate) {
        try {
            Optional<Country> country = candidate.country().isPresent()
                    ? countries.find(access, candidate.country().get())
                    : Optional.empty();
            if (country.isEmpty()) {
                return impossible(Reason.COUNTRY_UNKNOWN, "");
            }
            if (!country.get().employs()) {
                return impossible(Reason.COUNTRY_NOT_SUPPORTED, country.get().name());
            }
            return fill(
                    hire,
                    candidate,
                    country.get(),
                    forms.fetch(access, country.get().code()));
        } catch (RemoteRefusedException e) {
            RemoteError error = e.error();
            return error.status() == NOT_FOUND
                    ? impossible(Reason.COUNTRY_UNKNOWN, error.message())
                    : new Prepared.Impossible(Sending.refusal(error));
        }
    }

    private static Prepared fill(HireRecord hire, Candidate candidate, Country country, HireForms.Served served) {
        Filled filled = CountryForm.parse(country.code(), country.name(), served.data())
                .fill(new Known(candidate, hire.details().answers(), refused(hire.details())));
        return filled.complete()
                ? new Prepared.Complete(
                        new NewEmployment(hire.id(), country.code(), filled.basicInformation(), served.version()))
                : new Prepared.Incomplete(filled.form());
    }

    private static Refused refused(HireDetails details) {
        return new Refused(
                details.refused(), details.sent().map(Preparation::json).orElse(MissingNode.getInstance()));
    }

    private static JsonNode json(String sent) {
        try {
            return JSON.readTree(sent);
        } catch (JsonProcessingException notJson) {
            // Jackson quotes what it could not read, and that is personal.
            throw new IllegalStateException("What was sent for a hire cannot be read in the database.");
        }
    }

    private static Prepared impossible(Reason reason, String detail) {
        return new Prepared.Impossible(new Refusal(reason, detail, List.of()));
    }
}
