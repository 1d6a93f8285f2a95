package dev.remotehiring.ui.web;

import static jakarta.servlet.RequestDispatcher.INCLUDE_CONTEXT_PATH;
import static jakarta.servlet.RequestDispatcher.INCLUDE_PATH_INFO;
import static jakarta.servlet.RequestDispatcher.INCLUDE_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.INCLUDE_SERVLET_PATH;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What is asked for: by the browser, or by a page of the host that includes a piece of ours. An included piece is only
 * ever looked at, also when the page around it was posted.
 *
 * @param method the method
 * @param base the path of the pages, with the context path before it
 * @param path the path below that, decoded; empty when there is none
 */
record Call(String method, String base, String path) {
    static Call of(HttpServletRequest request) {
        return isIncluded(request)
                ? new Call(
                        "GET",
                        attribute(request, INCLUDE_CONTEXT_PATH) + attribute(request, INCLUDE_SERVLET_PATH),
                        attribute(request, INCLUDE_PATH_INFO))
                : new Call(
                        request.getMethod(),
                        request.getContextPath() + request.getServletPath(),
                        request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    static boolean isIncluded(HttpServletRequest request) {
        return request.getAttribute(INCLUDE_REQUEST_URI) != null;
    }

    private static String attribute(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : "";
    }
}
