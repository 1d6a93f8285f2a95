package dev.remotehiring.ui.web;

import dev.remotehiring.ui.web.Route.Audience;
import dev.remotehiring.ui.web.Route.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of all routes. */
public final class Routes {
    private final List<Route> routes;
    private final Audience audience;

    /** No routes yet. */
    public Routes() {
        this(new ArrayList<>(), Audience.USERS);
    }

    private Routes(List<Route> routes, Audience audience) {
        this.routes = routes;
        this.audience = audience;
    }

    /** The same table, in which what is added is for visitors whom nobody knows. */
    public Routes forGuests() {
        return new Routes(routes, Audience.GUESTS);
    }

    /** The same table, in which what is added is for users and for visitors whom nobody knows. */
    public Routes forAnybody() {
        return new Routes(routes, Audience.ANYBODY);
    }

    /** What was found for a path. */
    record Found(Route route, List<String> ids) {}

    /** A page. */
    public Routes get(String path, Handler handler) {
        return add(new Route("GET", segments(path), Shape.PAGE, handler, handler, Optional.empty(), audience));
    }

    /** A piece of a page. */
    public Routes fragment(String path, Handler handler) {
        return add(new Route("GET", segments(path), Shape.FRAGMENT, handler, handler, Optional.empty(), audience));
    }

    /** Data for a script. */
    public Routes data(String path, Handler handler) {
        return add(new Route("GET", segments(path), Shape.DATA, handler, handler, Optional.empty(), audience));
    }

    /** A page of which nothing may stay in the browser's history: it only ever redirects. */
    public Routes callback(String path, Handler handler) {
        return add(new Route("GET", segments(path), Shape.CALLBACK, handler, handler, Optional.empty(), audience));
    }

    /** An action. Without a valid form token it is offered again, with what was typed, and not done. */
    public Routes post(String path, Handler handler) {
        return post(path, handler, Retry::offer);
    }

    /** An action with an answer of its own for requests without a valid form token; that answer must not act. */
    public Routes post(String path, Handler handler, Handler untrusted) {
        return add(new Route("POST", segments(path), Shape.PAGE, handler, untrusted, Optional.empty(), audience));
    }

    /** An action that takes a secret: whatever is wrong is said beside its form, and must be typed once more. */
    public Routes secret(String path, Handler handler, SecretForm form) {
        Handler untrusted = exchange -> Retry.again(exchange, form);
        return add(new Route("POST", segments(path), Shape.PAGE, handler, untrusted, Optional.of(form), audience));
    }

    /** The route of a path and a method, if there is one. */
    Optional<Found> find(String method, String path) {
        return on(path).stream()
                .filter(found -> found.route().methods().contains(method))
                .findFirst();
    }

    /** The methods that a path answers to, for {@code Allow}; empty when there is no such path. */
    String allowed(String path) {
        return on(path).stream()
                .flatMap(found -> found.route().methods().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Found> on(String path) {
        List<String> segments = segments(path);
        return routes.stream()
                .flatMap(route -> route.match(segments).map(ids -> new Found(route, ids)).stream())
                .toList();
    }

    private Routes add(Route route) {
        routes.add(route);
        return this;
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
