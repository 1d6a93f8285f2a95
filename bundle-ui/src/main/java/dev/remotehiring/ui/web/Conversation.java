package dev.remotehiring.ui.web;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.config.Settings;
import dev.remotehiring.ui.page.Frame;
import dev.remotehiring.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way to its reply. What has become known so far serves the page that tells of a trouble, too. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final HttpServletRequest request;
    private final Routes routes;
    private final Settings settings;
    private final Clock clock;
    private final Reference reference;
    private final Browser browser;
    private final Call call;

    private Optional<Route> route = Optional.empty();
    private Optional<SetUp> setUp = Optional.empty();
    private Optional<User> user = Optional.empty();
    private Optional<Exchange> exchange = Optional.empty();
    private String body = "";

    /**
     * What holds for all requests.
     *
     * @param routes who answers what
     * @param settings how the pages are set up
     * @param clock the time
     */
    record Rules(Routes routes, Settings settings, Clock clock) {}

    Conversation(HttpServletRequest request, Call call, Rules rules, Reference reference) {
        this.request = request;
        this.routes = rules.routes();
        this.settings = rules.settings();
        this.clock = rules.clock();
        this.reference = reference;
        this.browser = new Browser(request);
        this.call = call;
    }

    /** The reply; whatever goes wrong becomes one. */
    Reply reply(Supplier<Optional<Services>> services) {
        try {
            return written(answer(services));
        } catch (RuntimeException trouble) {
            return told(trouble);
        }
    }

    /** Not even telling may fail in front of a person: the container's own page could show anything. */
    private Reply told(RuntimeException trouble) {
        try {
            return written(tell(trouble));
        } catch (RuntimeException second) {
            second.addSuppressed(trouble);
            LOG.error("{}: a trouble could not be told; reference {}", label(), reference.shown(), second);
            return written(Reply.words(500, "Something went wrong here. The log of the server has the details."));
        }
    }

    String body() {
        return body;
    }

    Optional<SetUp> setUp() {
        return setUp;
    }

    Optional<String> setCookie() {
        return browser.setCookie();
    }

    private Reply answer(Supplier<Optional<Services>> services) {
        Routes.Found found = routes.find(call.method(), call.path()).orElseThrow(this::noRoute);
        route = Optional.of(found.route());
        Services present = services.get().orElseThrow(() -> new Halt(Halt.Reason.NOT_SET_UP));
        setUp = present.running().map(plugin -> plugin.admin().setUp());
        user = visitor(found.route().audience(), present);
        Exchange understood = understood(found, present);
        exchange = Optional.of(understood);
        if (!found.route().method().equals("POST")) {
            return found.route().handler().handle(understood);
        }
        if (Origins.foreign(request, setUp)) {
            throw new Halt(Halt.Reason.FOREIGN_PAGE);
        }
        Handler handler =
                understood.isTrusted() ? found.route().handler() : found.route().untrusted();
        return handler.handle(understood);
    }

    private Halt noRoute() {
        return new Halt(routes.allowed(call.path()).isEmpty() ? Halt.Reason.NO_SUCH_PAGE : Halt.Reason.WRONG_METHOD);
    }

    private Optional<User> visitor(Route.Audience audience, Services present) {
        return switch (audience) {
            case USERS -> Optional.of(user(present));
            case ANYBODY ->
                Optional.ofNullable(request.getRemoteUser())
                        .filter(login -> !login.isBlank())
                        .flatMap(login -> find(present, login));
            case GUESTS -> Optional.empty();
        };
    }

    /** The host says who it is; nothing that the browser could make up counts. */
    private User user(Services present) {
        String login = request.getRemoteUser();
        if (login == null || login.isBlank()) {
            throw new Halt(Halt.Reason.LOGGED_OUT);
        }
        return find(present, login).orElseThrow(() -> new Halt(Halt.Reason.UNKNOWN_USER));
    }

    private static Optional<User> find(Services present, String login) {
        try {
            return present.users().byLogin(login);
        } catch (RuntimeException failed) {
            throw new RemoteHiringException(failed, ErrorCode.USERS_FAILED);
        }
    }

    private Exchange understood(Routes.Found found, Services present) {
        Exchange.Target target =
                new Exchange.Target(found.route(), found.ids(), frame().to().path(call.path()), Parameters.of(request));
        return new Exchange(frame(), present, browser, target, settings.candidatePage());
    }

    private Reply tell(RuntimeException thrown) {
        Texts texts = texts();
        Trouble trouble = Troubles.of(thrown, texts, label(), reference.shown());
        Route.Shape shape = route.map(Route::shape).orElse(Route.Shape.PAGE);
        if (shape == Route.Shape.CALLBACK) {
            return later(trouble);
        }
        Reply reply = new TroubleReply(trouble, texts, clock.instant()).in(shape, exchange);
        return trouble.status() == 405 ? reply.header("Allow", routes.allowed(call.path())) : reply;
    }

    /** Nobody known came back: after the login, the page says that the answer is stale. */
    private Reply later(Trouble trouble) {
        return exchange.map(understood -> Aftermath.later(understood, trouble))
                .orElseGet(() -> Reply.seeOther(frame().to().consent("stale")));
    }

    private Reply written(Reply reply) {
        body = reply.body(frame());
        return reply;
    }

    private String label() {
        return route.map(known -> known.method() + " " + String.join("/", known.pattern()))
                .orElse("no route");
    }

    private Frame frame() {
        return new Frame(texts(), call.addresses(), user, setUp);
    }

    private Texts texts() {
        return new Texts(user.map(User::locale).orElseGet(request::getLocale), settings.zone());
    }
}
