package dev.remotehiring.demohost.candidates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * The same visitor asking for something else: a plain GET with one parameter, whatever page is being made and whatever
 * the container makes of the query.
 */
final class Inner extends HttpServletRequestWrapper {
    private final String query;
    private final Map<String, String[]> parameters;

    Inner(HttpServletRequest outer, String query) {
        super(outer);
        this.query = query;
        String[] parts = query.split("=", 2);
        this.parameters = Map.of(parts[0], new String[] {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)});
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }
}
