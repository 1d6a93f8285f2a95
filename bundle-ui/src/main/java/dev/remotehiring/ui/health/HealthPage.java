package dev.remotehiring.ui.health;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What needs somebody, the worst first, with why, who can do what, and where; then what works, in a row each. */
final class HealthPage {
    private final Exchange exchange;
    private final Texts texts;

    HealthPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(Health health) {
        List<Item> wanting = health.items().stream()
                .filter(item -> item.light() != Light.GREEN)
                .sorted(Comparator.comparing(Item::light).reversed())
                .toList();
        List<Item> well = health.items().stream()
                .filter(item -> item.light() == Light.GREEN)
                .toList();
        return Page.of(
                texts.say("health.title"),
                AdminLinks.of(exchange),
                el("p", texts.of("health.all", health.light()))
                        .css("note " + css(health.light()))
                        .attr("role", "status"),
                Html.all(wanting.stream().map(this::card).toList()),
                el("h2", texts.say("health.well")),
                el("ul").add(well.stream().map(this::row).toList()),
                el("p").css("quiet").add(Moment.in("health.at", health.at(), texts)),
                el("p").css("actions")
                        .add(el("a", texts.say("health.again"))
                                .css("primary")
                                .attr("href", exchange.to().admin("health"))));
    }

    private Element card(Item item) {
        return el("article")
                .css("card")
                .add(
                        el("h2").add(heading(item)),
                        el("p").css("note " + css(item.light()))
                                .add(el("strong", texts.of("health.light", item.light()))),
                        since(item),
                        reason(item),
                        place(item));
    }

    private Element row(Item item) {
        return el("li").add(
                        heading(item),
                        Html.text(" – " + texts.of("health.light", item.light())),
                        item.reason()
                                .<Html>map(why -> el(
                                                "span",
                                                " "
                                                        + FailureWords.of(why, texts)
                                                                .inARow())
                                        .css("quiet"))
                                .orElse(Html.NOTHING));
    }

    private Html heading(Item item) {
        Html aspect = Html.text(texts.of("health.aspect", item.aspect()));
        return item.subject().isEmpty()
                ? aspect
                : Html.all(
                        aspect,
                        Html.text(" "),
                        el("code", item.subject()).attr("dir", "ltr").css("id"));
    }

    private Html since(Item item) {
        return item.since()
                .<Html>map(since -> el("p").css("quiet").add(Moment.in("health.since", since, texts)))
                .orElse(Html.NOTHING);
    }

    private Html reason(Item item) {
        return item.reason()
                .map(why -> new FailureView(texts).of(FailureWords.of(why, texts)))
                .orElse(Html.NOTHING);
    }

    /** Where it is put right; a tenant's own matters only by that tenant. */
    private Html place(Item item) {
        return address(item)
                .<Html>map(address -> el("p").css("row")
                        .add(el("a", texts.of("health.place", item.aspect()))
                                .css("secondary")
                                .attr("href", address)))
                .orElse(Html.NOTHING);
    }

    private Optional<String> address(Item item) {
        return switch (item.aspect()) {
            case SETTINGS -> Optional.of(exchange.to().admin("settings"));
            case CREDENTIAL_SERVICE, DATABASE, REMOTE ->
                Optional.of(exchange.to().admin("setup"));
            case CONNECTION -> own(item, exchange.to().admin());
            case HIRES -> own(item, exchange.to().toSettle());
        };
    }

    private Optional<String> own(Item item, String address) {
        String tenant = exchange.actor().tenant().value();
        return item.subject().equals(tenant) || item.subject().startsWith(tenant + "/")
                ? Optional.of(address)
                : Optional.empty();
    }

    private static String css(Light light) {
        return switch (light) {
            case GREEN -> "good";
            case AMBER -> "warn";
            case RED -> "bad";
        };
    }
}
