package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.NoAnswerException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /v1/employments}: creates, reads and searches (the Remote facts, sections 3.1, 3.3 and 3.4). */
public final class Employments {
    private static final int PAGE_SIZE = 100;
    private static final int TIMED_OUT = 408;
    private static final List<String> ADDRESSES = List.of("login_email", "personal_email", "work_email", "email");

    private final Gateway gateway;
    private final Clock clock;

    /**
     * @param gateway the gateway
     * @param clock tells when something was read
     */
    public Employments(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * An employment in Remote's list.
     *
     * @param id its id
     * @param shortId the short id that Remote's pages show
     * @param status where it stands
     * @param externalId whose it says it is: a hire's id, or anybody's; empty when it says nothing
     */
    public record Listed(EmploymentId id, Optional<String> shortId, OnboardingStatus status, String externalId) {}

    /**
     * Sends a new employment, once. Whatever is not a plain yes or no is {@link Creation.Unclear}.
     *
     * @throws RemoteHiringException when it certainly was not acted upon: no connection, no token, a limited rate
     */
    public Creation create(Access access, NewEmployment employment) {
        Map<String, String> query = employment.version().isPresent()
                ? Map.of(
                        "json_schema_version",
                        Integer.toString(employment.version().getAsInt()))
                : Map.of();
        try {
            return read(gateway.exchange(
                    access,
                    Gateway.Request.of(Operation.CREATE_EMPLOYMENT).with(query).with(body(employment))));
        } catch (NoAnswerException e) {
            if (e.maybeSent()) {
                return new Creation.Unclear(e.getMessage());
            }
            throw new RemoteHiringException(e, ErrorCode.REMOTE_NOT_REACHED);
        }
    }

    private Creation read(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return created(answer);
        }
        if (answer.status() >= 500 || answer.status() < 400 || answer.status() == TIMED_OUT) {
            return new Creation.Unclear("Remote answered with status " + answer.status() + ".");
        }
        gateway.throwUnlessRefused(answer);
        return new Creation.Refused(Gateway.error(answer));
    }

    private static Creation created(HttpAnswer answer) {
        return Gateway.json(answer)
                .flatMap(body -> id(body.path("data").path("employment")))
                .<Creation>map(Creation.Created::new)
                .orElseGet(() -> new Creation.Unclear("Remote said yes without an id."));
    }

    /** The id, if it looks like one: it becomes part of addresses. */
    private static Optional<EmploymentId> id(JsonNode employment) {
        return Optional.of(employment.path("id").asText(""))
                .filter(text -> text.matches("[A-Za-z0-9_-]{1,64}"))
                .map(EmploymentId::new);
    }

    private static ObjectNode body(NewEmployment employment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("country_code", employment.place().country().value())
                .put("external_id", employment.hire().value())
                .put("type", employment.place().type().name().toLowerCase(Locale.ROOT))
                .set("basic_information", employment.basicInformation());
    }

    /**
     * How an employment stands.
     *
     * @throws RemoteHiringException also when the answer is about something else than what was asked for
     */
    public Employment read(Access access, EmploymentId id) throws RemoteRefusedException {
        return show(access, id).employment();
    }

    /** The same, with all that Remote tells of it. */
    public EmploymentRecord show(Access access, EmploymentId id) throws RemoteRefusedException {
        JsonNode employment = gateway.understood(
                        access,
                        Gateway.Request.of(Operation.READ_EMPLOYMENT)
                                .about(id.value())
                                .with(Map.of("exclude_files", "true")))
                .path("data")
                .path("employment");
        if (!id(employment).equals(Optional.of(id))) {
            throw new RemoteHiringException(ErrorCode.EMPLOYMENT_MIXED_UP);
        }
        String status = employment.path("status").asText("");
        return new EmploymentRecord(
                new Employment(
                        id,
                        Optional.of(employment.path("short_id").asText("")).filter(text -> !text.isBlank()),
                        OnboardingStatus.of(status),
                        status,
                        employment.path("employment_lifecycle_stage").asText(""),
                        clock.instant()),
                employment);
    }

    /**
     * Those who log in with an e-mail address. Remote's filter knows no other address than that (the Remote facts,
     * section 3.3); whoever has it at all counts, and nobody else, whatever the filter lets through.
     */
    public List<Listed> withEmail(Access access, String email) throws RemoteRefusedException {
        List<Listed> all = new ArrayList<>();
        search(access, Map.of("email", email), employment -> {
            if (ADDRESSES.stream()
                    .anyMatch(field ->
                            email.equalsIgnoreCase(employment.path(field).asText("")))) {
                all.add(listed(employment));
            }
            return false;
        });
        return all;
    }

    /**
     * The employment that has a hire's id as {@code external_id}, among those that are not onboarded yet, where a new one
     * is. Remote has no filter on that.
     */
    public Optional<EmploymentId> findOnboarding(Access access, HireId hire) throws RemoteRefusedException {
        List<EmploymentId> found = new ArrayList<>();
        search(access, Map.of("status", "incomplete"), employment -> {
            if (isOf(hire, employment)) {
                found.add(listed(employment).id());
            }
            return !found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /**
     * All employments that have a hire's id as {@code external_id}, of any status that Remote lists.
     *
     * @return none only when Remote showed its whole list and the hire is not in it
     */
    public List<EmploymentId> findAll(Access access, HireId hire) throws RemoteRefusedException {
        List<EmploymentId> found = new ArrayList<>();
        search(access, Map.of(), employment -> {
            if (isOf(hire, employment)) {
                found.add(listed(employment).id());
            }
            return false;
        });
        return found;
    }

    /**
     * Whether an employment is in the company's list.
     *
     * @return false only when Remote showed its whole list and it is not in it
     */
    public boolean lists(Access access, EmploymentId employment) throws RemoteRefusedException {
        List<EmploymentId> found = new ArrayList<>();
        search(access, Map.of(), listed -> {
            id(listed).filter(employment::equals).ifPresent(found::add);
            return !found.isEmpty();
        });
        return !found.isEmpty();
    }

    private static boolean isOf(HireId hire, JsonNode employment) {
        return hire.value().equals(employment.path("external_id").asText(""));
    }

    private static Listed listed(JsonNode employment) {
        return new Listed(
                id(employment).orElseThrow(Employments::unexpected),
                Optional.of(employment.path("short_id").asText("")).filter(text -> !text.isBlank()),
                OnboardingStatus.of(employment.path("status").asText("")),
                employment.path("external_id").asText(""));
    }

    /** The cheapest question that a connection of a company can be proved with. */
    public void probe(Access access) throws RemoteRefusedException {
        list(gateway.get(access, Operation.LIST_EMPLOYMENTS, Map.of("page_size", "1")));
    }

    /**
     * Page by page, until one of them is the last one that is asked for. A list that does not say how long it is ends with
     * an empty page.
     */
    private void search(Access access, Map<String, String> filter, Predicate<JsonNode> last)
            throws RemoteRefusedException {
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Map<String, String> query = new HashMap<>(filter);
            query.put("page", Integer.toString(page));
            query.put("page_size", Integer.toString(PAGE_SIZE));
            JsonNode list = list(gateway.get(access, Operation.LIST_EMPLOYMENTS, query));
            for (JsonNode employment : list.path("employments")) {
                if (last.test(employment)) {
                    return;
                }
            }
            pages = list.path("total_pages").asInt(list.path("employments").isEmpty() ? page : page + 1);
        }
    }

    /** The list, in an envelope or without (the Remote facts, section 0.5). Anything else proves no absence. */
    private static JsonNode list(JsonNode answer) {
        JsonNode list = answer.path("data").isObject() ? answer.path("data") : answer;
        if (!list.path("employments").isArray()) {
            throw unexpected();
        }
        return list;
    }

    private static RemoteHiringException unexpected() {
        return new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, Operation.LIST_EMPLOYMENTS.path());
    }
}
