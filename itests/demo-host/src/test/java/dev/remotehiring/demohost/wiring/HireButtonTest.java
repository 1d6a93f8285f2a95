package dev.remotehiring.demohost.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HireButtonTest {
    @TempDir
    private Path folder;

    private Site site;

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void page_pluginWritesBytes_hasItsFragmentInTheElement() {
        String page = pageWith((request, response) ->
                        response.getOutputStream().write(describe(request).getBytes(StandardCharsets.UTF_8)))
                .body();

        assertTrue(page.contains("<remote-hire-button application=\"a-1010\"><p>" + EXPECTED + "</p>"), page);
        assertTrue(page.contains("src=\"/remote-hiring/static/remote-hire-button.js\" defer"), page);
        assertTrue(page.contains("<h1>山田 花子</h1>"), page);
    }

    @Test
    void page_pluginWritesCharacters_hasItsFragmentInTheElement() {
        String page = pageWith((request, response) -> response.getWriter().write(describe(request)))
                .body();

        assertTrue(page.contains("<remote-hire-button application=\"a-1010\"><p>" + EXPECTED + "</p>"), page);
    }

    @Test
    void page_pluginSetsHeaders_keepsItsOwn() {
        HttpResponse<String> page = pageWith((request, response) -> {
            response.setContentType("text/plain");
            response.setContentLength(3);
            response.setHeader("Content-Security-Policy", "default-src *");
            response.getWriter().write("ok!");
        });

        assertEquals(
                "text/html;charset=utf-8",
                page.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        assertFalse(page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .contains("default-src *"));
        assertTrue(page.body().contains("ok!"));
        assertTrue(page.body().endsWith("</html>\n"), page.body());
    }

    @Test
    void page_pluginSetsACookie_passesItOn() {
        HttpResponse<String> page = pageWith((request, response) -> {
            response.addHeader("Set-Cookie", "remote-hiring=value; Path=/; HttpOnly");
            response.getWriter().write("ok!");
        });

        assertTrue(page.headers().allValues("Set-Cookie").contains("remote-hiring=value; Path=/; HttpOnly"));
    }

    @Test
    void page_pluginAnswersWithAnError_saysThatItIsNotThere() {
        for (int status : new int[] {404, 500, 503}) {
            assertMissing(pageWith((request, response) -> response.sendError(status)));
            site.close();
        }
        assertMissing(pageWith((request, response) -> response.setStatus(503)));
    }

    @Test
    void page_pluginThrows_saysThatItIsNotThere() {
        assertMissing(pageWith((request, response) -> {
            throw new ServletException("broken");
        }));
    }

    private static final String EXPECTED =
            "rita GET /remote-hiring /button application=a-1010 a-1010 1 /remote-hiring/button ✓";

    private static String describe(HttpServletRequest request) {
        return "<p>"
                + String.join(
                        " ",
                        request.getRemoteUser(),
                        request.getMethod(),
                        request.getServletPath(),
                        request.getPathInfo(),
                        request.getQueryString(),
                        request.getParameter("application"),
                        Integer.toString(request.getParameterMap().size()),
                        request.getRequestURI(),
                        "✓")
                + "</p>";
    }

    private static void assertMissing(HttpResponse<String> page) {
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Hiring through Remote is not installed."), page.body());
        assertFalse(page.body().contains("remote-hire-button"), page.body());
    }

    private HttpResponse<String> pageWith(Plugin plugin) {
        site = new Site(folder)
                .with("/remote-hiring/*", new PluginServlet(plugin))
                .start();
        return site.browser().as("rita").get("/candidates/a-1010?saved&application=a-1001");
    }

    private interface Plugin {
        void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    private static final class PluginServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Plugin plugin;

        PluginServlet(Plugin plugin) {
            this.plugin = plugin;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            plugin.answer(request, response);
        }
    }
}
