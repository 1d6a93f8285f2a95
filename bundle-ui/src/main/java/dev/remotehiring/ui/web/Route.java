package dev.remotehiring.ui.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What answers to a method on a path.
 *
 * @param method {@code GET} or {@code POST}
 * @param pattern the segments of the path; {@code *} stands for an id
 * @param shape what kind of answer its caller can use, also when something goes wrong
 * @param handler answers
 * @param untrusted answers a POST without a valid form token; it must not act
 * @param form shows itself again when something goes wrong, if it does
 * @param audience for whom
 */
record Route(
        String method,
        List<String> pattern,
        Shape shape,
        Handler handler,
        Handler untrusted,
        Optional<SecretForm> form,
        Audience audience) {
    /** For whom a route is. */
    enum Audience {
        /** Users whom the host has logged in. */
        USERS,
        /** Whoever comes; the handler looks whether it is a user. */
        ANYBODY,
        /** Visitors whom nobody knows; a user is treated like one of them. */
        GUESTS
    }

    /** What the caller of a route can use. */
    enum Shape {
        /** A whole page. */
        PAGE,
        /** A piece of a page. */
        FRAGMENT,
        /** Data. */
        DATA,
        /** A redirect to a clean address, whatever happens. */
        CALLBACK
    }

    /** A HEAD is answered like a GET, but takes no answer from Remote. */
    List<String> methods() {
        return method.equals("GET") && shape != Shape.CALLBACK ? List.of("GET", "HEAD") : List.of(method);
    }

    /** The ids in the path, if the path is of this route. */
    Optional<List<String>> match(List<String> path) {
        if (path.size() != pattern.size()) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (pattern.get(i).equals("*")) {
                ids.add(path.get(i));
            } else if (!pattern.get(i).equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }
}
