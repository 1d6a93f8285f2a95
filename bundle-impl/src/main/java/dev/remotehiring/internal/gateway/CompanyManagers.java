package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.NoAnswerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /v1/company-managers}: who of the company is a user of Remote (the Remote facts, sections 5.1 and 5.2). */
public final class CompanyManagers {
    private static final int PAGE_SIZE = 100;
    private static final int TIMED_OUT = 408;

    private final Gateway gateway;

    /** @param gateway the gateway */
    public CompanyManagers(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * A user of the company at Remote.
     *
     * @param id Remote's id
     * @param email the address that the user logs in with
     * @param role what the user may do there, in Remote's word
     */
    public record Manager(RemoteUserId id, String email, String role) {
        /** Whether this is the user's address, in any case of the letters A to Z. An empty one is nobody's. */
        public boolean isAt(String address) {
            return !address.isBlank() && isSame(address, email);
        }

        /** It does not print the address. */
        @Override
        public String toString() {
            return "Manager[" + id + ", " + role + "]";
        }
    }

    /**
     * Somebody who is to become a user of the company at Remote. It does not print.
     *
     * @param name the name
     * @param email the address to log in with
     * @param role Remote's word for what the user may do there
     * @param invited whether Remote mails an invitation
     */
    public record NewManager(String name, String email, String role, boolean invited) {
        @Override
        public String toString() {
            return "NewManager[" + role + "]";
        }
    }

    /**
     * The users of the connection's company; those without an id that works are left out.
     *
     * @throws RemoteHiringException also when the answer is no list: that proves nobody's absence
     */
    public List<Manager> list(Access access) throws RemoteRefusedException {
        List<Manager> all = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Map<String, String> query =
                    Map.of("page", Integer.toString(page), "page_size", Integer.toString(PAGE_SIZE));
            JsonNode answer = gateway.get(access, Operation.LIST_MANAGERS, query);
            JsonNode list = answer.path("data").isObject() ? answer.path("data") : answer;
            JsonNode rows = list.path("company_managers");
            if (!rows.isArray()) {
                throw new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, Operation.LIST_MANAGERS.path());
            }
            rows.forEach(row -> manager(row).ifPresent(all::add));
            pages = list.path("total_pages").asInt(rows.isEmpty() ? page : page + 1);
        }
        return all;
    }

    /** The ids of the users with an e-mail address: usually one, or none. */
    public Set<RemoteUserId> withEmail(Access access, String email) throws RemoteRefusedException {
        return list(access).stream()
                .filter(manager -> manager.isAt(email))
                .map(Manager::id)
                .collect(Collectors.toSet());
    }

    /** The user with an e-mail address; empty when there is none, and when there are two. */
    public Optional<RemoteUserId> findByEmail(Access access, String email) throws RemoteRefusedException {
        Set<RemoteUserId> found = withEmail(access, email);
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /**
     * Makes a user of the company, once: {@code POST /v1/company-managers}.
     *
     * @return the user; empty when it is not clear whether Remote made one: then look whether it is there
     * @throws RemoteHiringException when it certainly was not acted upon: no connection, no token, a limited rate
     */
    public Optional<Manager> create(Access access, NewManager manager) throws RemoteRefusedException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", manager.name())
                .put("email", manager.email())
                .put("role", manager.role());
        Map<String, String> query = manager.invited() ? Map.of() : Map.of("actions", "no_invite");
        Gateway.Request request =
                Gateway.Request.of(Operation.CREATE_MANAGER).with(query).with(body);
        try {
            return made(gateway.exchange(access, request), request);
        } catch (NoAnswerException e) {
            if (e.maybeSent()) {
                return Optional.empty();
            }
            throw new RemoteHiringException(e, ErrorCode.REMOTE_NOT_REACHED);
        }
    }

    private Optional<Manager> made(HttpAnswer answer, Gateway.Request request) throws RemoteRefusedException {
        if (answer.isSuccess()) {
            return Gateway.json(answer).flatMap(CompanyManagers::made);
        }
        if (answer.status() >= 500 || answer.status() < 400 || answer.status() == TIMED_OUT) {
            return Optional.empty();
        }
        gateway.throwUnlessRefused(answer);
        throw new RemoteRefusedException(request.path(), Gateway.error(answer));
    }

    /** In an envelope or without (the Remote facts, section 12.15). */
    private static Optional<Manager> made(JsonNode answer) {
        JsonNode data = answer.path("data").isObject() ? answer.path("data") : answer;
        return manager(data.path("company_manager"));
    }

    private static Optional<Manager> manager(JsonNode row) {
        return Optional.of(row.path("user_id").asText(""))
                .filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                .map(id -> new Manager(
                        new RemoteUserId(id),
                        row.path("user_email").asText(""),
                        row.path("role").asText("")));
    }

    /** Letters that merely look alike in capitals (ı and i, the Kelvin sign and k) are not the same address. */
    private static boolean isSame(String one, String other) {
        return Arrays.equals(
                one.chars().map(CompanyManagers::small).toArray(),
                other.chars().map(CompanyManagers::small).toArray());
    }

    private static int small(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter;
    }
}
