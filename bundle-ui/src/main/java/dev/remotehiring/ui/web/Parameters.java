package dev.remotehiring.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request, in UTF-8, or a clear no. */
final class Parameters {
    private static final int MOST = 2000;

    private Parameters() {}

    static Map<String, List<String>> of(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        decoded(request).forEach((name, values) -> parameters.put(name, List.of(values)));
        if (parameters.values().stream().mapToInt(List::size).sum() > MOST) {
            throw new Halt(Halt.Reason.UNREADABLE);
        }
        return parameters;
    }

    /** Containers throw different exceptions for what they cannot decode; all mean the same to a person. */
    private static Map<String, String[]> decoded(HttpServletRequest request) {
        try {
            request.setCharacterEncoding("UTF-8");
            return request.getParameterMap();
        } catch (UnsupportedEncodingException | RuntimeException unreadable) {
            Halt halt = new Halt(Halt.Reason.UNREADABLE);
            halt.addSuppressed(unreadable);
            throw halt;
        }
    }
}
