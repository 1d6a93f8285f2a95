package dev.remotehiring.ui.web;

import dev.remotehiring.ui.config.Settings;
import dev.remotehiring.ui.page.Addresses;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The front door of all pages: reads a request, has it answered, and sends the answer with its security headers. */
public final class PagesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<Services>> services;
    private final transient Routes routes;
    private final transient Settings settings;
    private final Clock clock;
    private final String at;
    private final transient SecurityHeaders headers;

    /**
     * @param services what the pages stand on; empty while a part is missing
     * @param routes who answers what
     * @param settings how the pages are set up
     * @param clock the time
     */
    public PagesServlet(Supplier<Optional<Services>> services, Routes routes, Settings settings, Clock clock) {
        this(services, routes, settings, clock, "");
    }

    private PagesServlet(
            Supplier<Optional<Services>> services, Routes routes, Settings settings, Clock clock, String at) {
        this.at = at;
        this.services = services;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
        this.headers = new SecurityHeaders(settings);
    }

    /**
     * The front door for visitors whom nobody knows: apart from the other one, so that a host can leave it open. Its pages
     * are in nobody's frame.
     *
     * @param services what the pages stand on; empty while a part is missing
     * @param routes who answers what
     * @param settings how the pages are set up
     * @param clock the time
     */
    public static PagesServlet forGuests(
            Supplier<Optional<Services>> services, Routes routes, Settings settings, Clock clock) {
        return new PagesServlet(services, routes, settings.withoutFrames(), clock, Addresses.GUESTS);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Reference reference = Reference.begin()) {
            answer(request, response, reference);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Reference reference)
            throws IOException {
        Conversation conversation = new Conversation(
                request, Call.of(request, at), new Conversation.Rules(routes, settings, clock), reference);
        Reply reply = conversation.reply(services);
        if (Call.isIncluded(request)) {
            response.getWriter().write(conversation.body());
            return;
        }
        byte[] body = reply.bytes(conversation.body());
        response.setStatus(reply.status());
        headers.apply(response, conversation.setUp());
        reply.headers().forEach((name, value) -> header(response, name, value));
        conversation.setCookie().ifPresent(cookie -> response.addHeader("Set-Cookie", cookie));
        response.setContentType(reply.type());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** A cookie of the host's may be on its way already. */
    private static void header(HttpServletResponse response, String name, String value) {
        if (name.equals("Set-Cookie")) {
            response.addHeader(name, value);
        } else {
            response.setHeader(name, value);
        }
    }
}
