package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R55_LINK_ONCE;

import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Links that log in once, for a short time, and land on a path (the Remote facts, section 4.2; rule 55). */
public final class MagicLinks {
    /** Where links lead in the first place. */
    public static final String PATH = "/magic-link/";

    private final Ground ground;
    private final Sessions sessions;
    private final Map<String, Link> links = new HashMap<>();

    /** Links of the given server. */
    public MagicLinks(Ground ground, Sessions sessions) {
        this.ground = ground;
        this.sessions = sessions;
    }

    /** A new link for a user or an employee. */
    public String issue(String subjectId, String path) {
        String token = Ids.secret();
        links.put(
                token,
                new Link(
                        subjectId,
                        path,
                        ground.now().plusSeconds(ground.settings().linkSeconds())));
        return ground.uri() + PATH + token;
    }

    /** Follows a link. */
    public Response follow(String token) {
        boolean strict = ground.enforces(R55_LINK_ONCE);
        Link link = strict ? links.remove(token) : links.get(token);
        if (link == null || strict && !ground.now().isBefore(link.expiresAt)) {
            return Page.problem(
                    410,
                    "This link no longer works",
                    "It can be used once, for a few minutes. Go back to where you came from and try again.");
        }
        return sessions.open(link.subjectId, link.path);
    }

    private record Link(String subjectId, String path, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }
}
