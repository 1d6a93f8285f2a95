package dev.remotehiring.demohost.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** What every servlet of the demo does first: protective headers, UTF-8, and no POST of a visitor without form token. */
public abstract class AtsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Shell shell;

    /** @param shell the frame of the pages */
    protected AtsServlet(Shell shell) {
        this.shell = shell;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        shell.protect(response);
        if (request.getMethod().equals("POST") && !isOurForm(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            page(request, response, "Please try again", Html.of("<p>This form is too old. Nothing was changed.</p>"));
            return;
        }
        super.service(request, response);
    }

    /** Sends a page. */
    protected final void page(HttpServletRequest request, HttpServletResponse response, String title, Html content)
            throws IOException {
        shell.send(response, Visitor.of(request), title, content);
    }

    /** Says that there is no such page, without telling whether another tenant has one. */
    protected final void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        page(request, response, "Not found", Html.of("<p><a href=\"/candidates\">To the candidates</a></p>"));
    }

    /** Leads to a page of our own, after a POST. */
    protected static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** The visitor; the servlet context lets nobody else through. */
    protected static Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request).orElseThrow();
    }

    private static boolean isOurForm(HttpServletRequest request) {
        Optional<String> expected = Visitor.of(request).map(Visitor::formToken);
        String token = Optional.ofNullable(request.getParameter("token")).orElse("");
        return expected.isEmpty() || MessageDigest.isEqual(bytes(expected.get()), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
