package dev.remotehiring.ui.web;

import static jakarta.servlet.RequestDispatcher.INCLUDE_CONTEXT_PATH;
import static jakarta.servlet.RequestDispatcher.INCLUDE_PATH_INFO;
import static jakarta.servlet.RequestDispatcher.INCLUDE_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.INCLUDE_SERVLET_PATH;

import dev.remotehiring.ui.page.Addresses;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What is asked for: by the browser, or by a page of the host that includes a piece of ours. An included piece is only
 * ever looked at, also when the page around it was posted.
 *
 * @param method the method
 * @param base the path of the pages, with the context path before it
 * @param path the path below that, decoded; empty when there is none
 * @param at below which of the pages the servlet is; empty for all of them
 */
record Call(String method, String base, String path, String at) {
    static Call of(HttpServletRequest request, String at) {
        String pathInfo = request.getPathInfo() == null ? "" : request.getPathInfo();
        return isIncluded(request)
                ? new Call(
                        "GET",
                        attribute(request, INCLUDE_CONTEXT_PATH) + attribute(request, INCLUDE_SERVLET_PATH),
                        attribute(request, INCLUDE_PATH_INFO),
                        "")
                : new Call(
                        request.getMethod(),
                        request.getContextPath() + without(at, request.getServletPath()),
                        at + pathInfo,
                        at);
    }

    private static String without(String end, String path) {
        return path.substring(0, path.length() - end.length());
    }

    /** The addresses of the pages; what they are made of is below the servlet itself, so that a host may let it through. */
    Addresses addresses() {
        return new Addresses(base, base + at + "/static");
    }

    static boolean isIncluded(HttpServletRequest request) {
        return request.getAttribute(INCLUDE_REQUEST_URI) != null;
    }

    private static String attribute(HttpServletRequest request, String name) {
        return request.getAttribute(name) instanceof String text ? text : "";
    }
}
