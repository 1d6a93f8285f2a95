package dev.remotehiring.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the handler of a request by method and path; {@code *} in a pattern stands for one segment, {@code **} for the rest. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; earlier ones win. */
    public Router on(String method, String pattern, Handler handler) {
        routes.add(new Route(method, Pattern.compile(segments(pattern)), handler));
        return this;
    }

    /** The handler bound to the path's parts; empty when nothing answers there. */
    public Optional<Response> answer(Request request) {
        for (Route route : routes) {
            Matcher match = route.path.matcher(request.path());
            if (route.method.equals(request.method()) && match.matches()) {
                return Optional.of(route.handler.answer(request, parts(match)));
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(Matcher match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .toList();
    }

    private static String segments(String pattern) {
        return pattern.replace(".", "\\.").replace("**", "(.+)").replace("*", "([^/]+)");
    }

    private record Route(String method, Pattern path, Handler handler) {}
}
