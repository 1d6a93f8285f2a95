package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.Person;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in to the stand-in's web pages, and where a page leads back to after a login. */
public final class Sessions {
    private final Ground ground;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, String> returns = new HashMap<>();

    /** Sessions of the given server. */
    public Sessions(Ground ground) {
        this.ground = ground;
    }

    /** The session of a request. */
    public Optional<Session> of(Request request) {
        return request.cookie(cookie()).map(sessions::get);
    }

    /** The logged-in user of a request, if it is a company's user. */
    public Optional<Person> person(Request request) {
        return of(request).flatMap(session -> ground.world().person(session.subjectId()));
    }

    /** Logs a user or an employee in and leads on. */
    public Response open(String subjectId, String location) {
        String id = Ids.secret();
        sessions.put(id, new Session(subjectId, Ids.secret()));
        return Response.seeOther(location).with("set-cookie", cookie() + "=" + id + "; Path=/; HttpOnly; SameSite=Lax");
    }

    /** Logs out. */
    public Response close(Request request) {
        request.cookie(cookie()).ifPresent(sessions::remove);
        String returnId = request.field("return").orElse("");
        return Response.seeOther("/login?return=" + Ids.onlyUuid(returnId))
                .with("set-cookie", cookie() + "=; Path=/; Max-Age=0");
    }

    /** To the login page, and back to this very request after it. */
    public Response login(Request request) {
        return Response.seeOther("/login?return=" + remember(request));
    }

    /** An id that leads back to this request after a login; the browser carries only the id. */
    public String remember(Request request) {
        String id = Ids.uuid();
        returns.put(id, request.path() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery()));
        return id;
    }

    /** Where a login leads. */
    public String destination(String returnId) {
        return returns.getOrDefault(returnId, "/dashboard");
    }

    /** Cookies know no ports: the name does, so that two stand-ins on one host do not log each other out. */
    private String cookie() {
        return "gateway_simulator_" + URI.create(ground.uri()).getPort();
    }

    /**
     * A login.
     *
     * @param subjectId a user's or an employment's id
     * @param formKey hidden in this session's forms
     */
    public record Session(String subjectId, String formKey) {
        @Override
        public String toString() {
            return "Session[" + subjectId + "]";
        }
    }
}
