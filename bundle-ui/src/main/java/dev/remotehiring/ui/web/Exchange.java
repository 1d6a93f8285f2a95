package dev.remotehiring.ui.web;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.page.Frame;
import dev.remotehiring.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One request as handlers see it: of a known user, or of a visitor whom nobody knows where a route is for those. */
public final class Exchange {
    /** The name of the form token among the parameters. */
    public static final String TOKEN = "token";

    /** The name of a secret that a person types; no page repeats it. */
    public static final String SECRET = "secret";

    private static final String TOKEN_PURPOSE = "form";

    /** As long as a consent may take. */
    private static final int GUEST_MINUTES = 30;

    private final Frame frame;
    private final Optional<User> user;
    private final Services services;
    private final Browser browser;
    private final Target target;
    private final Optional<String> candidatePage;

    /**
     * What was asked for.
     *
     * @param route the route
     * @param ids the ids in the path
     * @param address the path, as a local address
     * @param parameters all parameters, decoded
     */
    record Target(Route route, List<String> ids, String address, Map<String, List<String>> parameters) {}

    Exchange(Frame frame, Services services, Browser browser, Target target, Optional<String> candidatePage) {
        this.frame = frame;
        this.user = frame.user();
        this.services = services;
        this.browser = browser;
        this.target = target;
        this.candidatePage = candidatePage;
    }

    /** What the pages stand on. */
    public Services services() {
        return services;
    }

    /**
     * Who asks.
     *
     * @throws Halt when nobody knows
     */
    public User user() {
        return user.orElseThrow(() -> new Halt(Halt.Reason.LOGGED_OUT));
    }

    /** Whether it is a user who asks. */
    public boolean isUser() {
        return user.isPresent();
    }

    /** The same request as that of a visitor whom nobody knows: what is sealed then is for the pages for those. */
    public Exchange asGuest() {
        Frame nobodys = new Frame(frame.texts(), frame.to(), Optional.empty(), frame.setUp());
        return new Exchange(nobodys, services, browser, target, candidatePage);
    }

    /** Who asks, in which tenant. */
    public Actor actor() {
        return user().actor();
    }

    /**
     * Ends here for everybody who may not connect the company, on pages that ask no service which would say so.
     *
     * @throws RemoteHiringException when the visitor may not
     */
    public void requireAdministrator() {
        if (!user().may(Permission.CONNECT)) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_CONNECT);
        }
    }

    /**
     * Ends here for everybody who may not look after the whole platform.
     *
     * @throws RemoteHiringException when the visitor may not
     */
    public void requireOperator() {
        if (!user().may(Permission.OPERATE)) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_OPERATE);
        }
    }

    /** The words. */
    public Texts texts() {
        return frame.texts();
    }

    /** The addresses. */
    public Addresses to() {
        return frame.to();
    }

    /** What candidates are called. */
    public Candidates candidates() {
        return new Candidates(services.candidates(), candidatePage, actor());
    }

    /** The reply, after which the browser is on its way to Remote without being a user's; a host may let it back in. */
    public Reply leavingAsGuest(Reply reply) {
        return reply.header("Set-Cookie", browser.guest(GUEST_MINUTES));
    }

    /** The reply, after which it is not any more. */
    public Reply backAsGuest(Reply reply) {
        return reply.header("Set-Cookie", browser.guest(0));
    }

    /** The browser, for a consent. */
    public BrowserSession session() {
        return browser.session();
    }

    /** The hire in the path. */
    public HireId hire() {
        return id(target.ids().get(0), HireId::new);
    }

    /** The id in the path, as it came. */
    public String word() {
        return target.ids().get(0);
    }

    /** The first value of a parameter. */
    public Optional<String> parameter(String name) {
        return target.parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** All parameters, decoded. */
    public Map<String, List<String>> parameters() {
        return target.parameters();
    }

    /** A text that must be an id; one that cannot be an id is nobody's. */
    public <I> I id(String text, Function<String, I> type) {
        return possible(text, type).orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
    }

    private static <I> Optional<I> possible(String text, Function<String, I> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A form that posts there, with its form token. */
    public Element form(String address) {
        return el("form").attr("method", "post").attr("action", address).add(hidden(TOKEN, token()));
    }

    /** A form that is one button. */
    public Element button(String address, String label, String css) {
        return form(address).add(el("button", label).attr("type", "submit").css(css));
    }

    /** A hidden value of a form. */
    public static Element hidden(String name, String value) {
        return el("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    /** A form token. */
    public String token() {
        return seal(TOKEN_PURPOSE, "");
    }

    /** A text for the address of our next page, which nobody else can make up. */
    public String seal(String purpose, String text) {
        return new Seal(browser.session(), user.map(User::actor), purpose).seal(text);
    }

    /** The text that {@link #seal} made, if it was ours. */
    public Optional<String> open(String purpose, String sealed) {
        return browser.known().flatMap(known -> new Seal(known, user.map(User::actor), purpose).open(sealed));
    }

    /** The hire in the path, if there is one. */
    Optional<HireId> knownHire() {
        return target.route().pattern().contains("hires") && !target.ids().isEmpty()
                ? possible(target.ids().get(0), HireId::new)
                : Optional.empty();
    }

    /** The application that a click was about, if it was about one. */
    Optional<ApplicationId> knownApplication() {
        return parameter("application")
                .filter(text -> isUser() && isPost() && !isBatch())
                .flatMap(text -> possible(text, ApplicationId::new));
    }

    /** The form that shows itself again, if the route has one. */
    Optional<SecretForm> secretForm() {
        return target.route().form();
    }

    private boolean isBatch() {
        return target.route().pattern().contains("batch");
    }

    /** Whether it is about the connection. */
    boolean isAdministration() {
        return target.route().pattern().contains("admin");
    }

    boolean isPost() {
        return target.route().method().equals("POST");
    }

    /** Whether that address was asked for. */
    public boolean isAt(String address) {
        return target.address().equals(address);
    }

    /** The address that was asked for. */
    String address() {
        return target.address();
    }

    boolean isTrusted() {
        return parameter(TOKEN).flatMap(token -> open(TOKEN_PURPOSE, token)).isPresent();
    }
}
