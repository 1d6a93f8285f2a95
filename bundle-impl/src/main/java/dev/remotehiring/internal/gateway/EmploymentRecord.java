package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An employment with all that Remote tells of it (the Remote facts, section 3.4). Each part may be missing or null. It
 * holds personal data and does not print it.
 *
 * @param employment how it stands
 * @param json Remote's record
 */
public record EmploymentRecord(Employment employment, JsonNode json) {
    private static final List<String> BEFORE_INVITATION = List.of("contract_details", "pricing_plan_details");
    private static final List<String> ADDRESSES = List.of("login_email", "personal_email", "work_email", "email");
    private static final Set<String> OVER = Set.of("cancelled", "deleted");

    /** What Remote says beside the basic information too, by the names of the form. */
    private static final Map<String, String> BESIDE = Map.of(
            "name", "full_name",
            "job_title", "job_title",
            "personal_email", "personal_email",
            "work_email", "work_email",
            "provisional_start_date", "provisional_start_date",
            "seniority_date", "seniority_date");

    /** Of an employment that Remote knows no more. */
    public static EmploymentRecord nothingOf(Employment employment) {
        return new EmploymentRecord(employment, MissingNode.getInstance());
    }

    /** Whether Remote gave the basic information as such: what is not in it is not at Remote. */
    public boolean isWhole() {
        return json.path("basic_information").isObject();
    }

    /** What stands in the form at Remote, as far as Remote tells. */
    public ObjectNode basicInformation() {
        if (json.path("basic_information") instanceof ObjectNode whole) {
            return whole.deepCopy();
        }
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        BESIDE.forEach((field, member) -> {
            if (json.path(member).isTextual()) {
                known.set(field, json.path(member));
            }
        });
        return known;
    }

    /** Where and as what the person works, if Remote says so in words that are known here. */
    public Optional<Placement> placement() {
        boolean contractor = json.path("type").asText("").equals("contractor");
        return CountryCode.of(json.path("country")
                        .path("code")
                        .asText(json.path("country_code").asText("")))
                .map(country ->
                        new Placement(country, contractor ? EmploymentType.CONTRACTOR : EmploymentType.EMPLOYEE));
    }

    /**
     * What has to be filled in at Remote before the person can be invited: what Remote's tasks say is not done, or, where it
     * tells no tasks, the sections that are empty.
     */
    public List<String> missingForInvitation() {
        JsonNode tasks = json.path("onboarding_tasks");
        boolean told = tasks.isObject() && !tasks.isEmpty();
        return BEFORE_INVITATION.stream()
                .filter(section -> told ? isOpen(tasks.path(section)) : isEmpty(json.path(section)))
                .toList();
    }

    private static boolean isOpen(JsonNode task) {
        return task.isObject() && !task.path("status").asText("").equals("completed");
    }

    private static boolean isEmpty(JsonNode section) {
        return !section.isObject() || section.isEmpty();
    }

    /** Whether the onboarding can be cancelled, where Remote tells. */
    public Optional<Boolean> cancellable() {
        JsonNode told = json.path("eligible_for_onboarding_cancellation");
        return told.isBoolean() ? Optional.of(told.booleanValue()) : Optional.empty();
    }

    /** Whether Remote calls the person's side of it cancelled or deleted. */
    public boolean isUserGone() {
        return OVER.contains(json.path("user_status").asText(""));
    }

    /** The address that the person logs in with. */
    public Optional<String> loginEmail() {
        return Optional.of(json.path("login_email").asText("")).filter(text -> !text.isBlank());
    }

    /**
     * Everything that stands where Remote has the person's addresses, whether or not it looks like one; but not the word
     * by which a form chooses one of them (the Remote facts, section 3.2).
     */
    public Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        for (JsonNode from : List.of(json, json.path("basic_information"))) {
            ADDRESSES.stream()
                    .map(name -> from.path(name).asText("").strip())
                    .filter(text -> !text.isEmpty() && !ADDRESSES.contains(text + "_email"))
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public String toString() {
        return "EmploymentRecord[" + employment.id() + ", " + employment.statusWord() + "]";
    }
}
