package dev.remotehiring.ui.people;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Colleague;
import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.Connection;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may hire here, who that is at Remote, and a way to make somebody a user there. */
final class PeoplePage {
    private static final String OWNER = "owner";

    private final Exchange exchange;
    private final Texts texts;

    PeoplePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        boolean connected = exchange.services().admin().connections(exchange.actor()).stream()
                .map(Connection::ended)
                .anyMatch(Optional::isEmpty);
        return Page.of(
                texts.say("people.title"),
                AdminLinks.of(exchange),
                el("p", texts.say("people.text")).css("lead"),
                connected ? people() : el("p", texts.say("people.unconnected")).css("note warn"));
    }

    private Html people() {
        List<Colleague> colleagues = exchange.services().admin().colleagues(exchange.actor());
        boolean testing = exchange.services().admin().setUp().environment().isForTesting();
        List<Html> cards = new ArrayList<>();
        colleagues.forEach(colleague -> cards.add(card(colleague, "role-" + cards.size())));
        return Html.all(
                made(colleagues),
                el("p", texts.say(testing ? "people.testing" : "people.mail")),
                cards.isEmpty() ? el("p", texts.say("people.none")) : Html.all(cards));
    }

    private Html made(List<Colleague> colleagues) {
        String made = exchange.parameter(RemoteUsers.MADE).orElse("");
        return colleagues.stream()
                .filter(one -> one.person().user().value().equals(made))
                .filter(one -> one.role().isPresent())
                .findFirst()
                .<Html>map(one -> el("p", texts.say("people.made", one.person().name()))
                        .css("note good")
                        .attr("role", "status"))
                .orElse(Html.NOTHING);
    }

    private Element card(Colleague colleague, String id) {
        return el("article")
                .css("card")
                .add(
                        el("h2", colleague.person().name()),
                        el("dl").css("facts")
                                .add(
                                        el("dt", texts.say("people.email")),
                                        el("dd", colleague.email().orElse(texts.say("people.noemail"))),
                                        el("dt", texts.say("people.remote")),
                                        el(
                                                "dd",
                                                colleague.role().map(this::role).orElse(texts.say("people.nouser")))),
                        colleague.role().isEmpty() && colleague.email().isPresent()
                                ? form(colleague, id)
                                : Html.NOTHING);
    }

    /** Remote's word for a role, in the reader's language where we know it. */
    private String role(String word) {
        if (word.equals(OWNER)) {
            return texts.say("people.owner");
        }
        return Arrays.stream(RemoteRole.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .map(role -> texts.of("role", role))
                .orElse(word);
    }

    private Element form(Colleague colleague, String id) {
        String user = colleague.person().user().value();
        Element select = el("select").attr("id", id).attr("name", "role");
        for (RemoteRole role : List.of(RemoteRole.ONBOARDING_MANAGER, RemoteRole.ADMIN, RemoteRole.PEOPLE_MANAGER)) {
            select.add(el("option", texts.of("role", role)).attr("value", role.name()));
        }
        return exchange.form(exchange.to().admin("people"))
                .add(
                        Exchange.hidden("user", user),
                        el("div")
                                .css("field")
                                .add(
                                        el(
                                                        "label",
                                                        texts.say(
                                                                "people.role",
                                                                colleague
                                                                        .person()
                                                                        .name()))
                                                .attr("for", id),
                                        select),
                        el("button", texts.say("people.make", colleague.person().name()))
                                .attr("type", "submit")
                                .css("secondary"));
    }
}
