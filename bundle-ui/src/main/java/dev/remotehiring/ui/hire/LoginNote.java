package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from the page of a hire into Remote, and what the person meets at Remote's door. Whoever is no user there hears
 * so here, before the redirect, and who can help.
 */
final class LoginNote {
    /** Said by the button of somebody who has read the note. */
    static final String ANYWAY = "anyway";

    private static final Logger LOG = LoggerFactory.getLogger(LoginNote.class);

    private final Exchange exchange;
    private final Texts texts;

    LoginNote(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** The button that leads to the hire at Remote, with what there is to know before. */
    Html wayIn(Hire hire) {
        return switch (login()) {
            case NO_USER -> noUser(hire);
            case OWN_LOGIN ->
                Html.all(open(hire), el("p", texts.say("login.own")).css("quiet"));
            case LINK, UNKNOWN -> open(hire);
        };
    }

    /** The page stands without the note: the way into Remote matters more. */
    private RemoteLogin login() {
        try {
            return exchange.services().hiring().login(exchange.actor());
        } catch (RemoteHiringException notKnown) {
            LOG.info("What {} meets at Remote is not known now: {}", exchange.actor(), notKnown.kind(), notKnown);
            return RemoteLogin.UNKNOWN;
        }
    }

    private Element open(Hire hire) {
        return el("div")
                .css("actions")
                .add(exchange.button(exchange.to().hire(hire.id(), "open"), texts.say("button.open"), "primary"));
    }

    private Element noUser(Hire hire) {
        boolean administrator = exchange.user().may(Permission.CONNECT);
        return el("section")
                .css("card")
                .add(
                        el("h2", texts.say("login.title")),
                        el("p", texts.say("login.text")),
                        el("p", help(administrator)),
                        el("div")
                                .css("row")
                                .add(administrator ? makeMe(hire) : Html.NOTHING, goOn(hire, administrator)));
    }

    /** Who can help, by name. */
    private String help(boolean administrator) {
        if (administrator) {
            boolean testing = exchange.services().admin().setUp().environment().isForTesting();
            return texts.say(testing ? "login.testing" : "login.mail");
        }
        List<String> names = administrators();
        return names.isEmpty() ? texts.say("login.nobody") : texts.say("login.ask", String.join(", ", names));
    }

    private List<String> administrators() {
        try {
            return exchange.services().users().having(exchange.actor().tenant(), Permission.CONNECT).stream()
                    .map(User::name)
                    .toList();
        } catch (RuntimeException hostFailed) {
            LOG.warn("The host's user directory failed; the page names no administrator.", hostFailed);
            return List.of();
        }
    }

    private Element makeMe(Hire hire) {
        return exchange.button(exchange.to().admin("people"), texts.say("login.make"), "primary")
                .add(
                        Exchange.hidden("user", exchange.actor().user().value()),
                        Exchange.hidden("role", RemoteRole.ONBOARDING_MANAGER.name()),
                        Exchange.hidden("hire", hire.id().value()));
    }

    private Element goOn(Hire hire, boolean administrator) {
        return exchange.button(
                        exchange.to().hire(hire.id(), "open"),
                        texts.say("button.consent"),
                        administrator ? "secondary" : "primary")
                .add(Exchange.hidden(ANYWAY, "yes"));
    }
}
