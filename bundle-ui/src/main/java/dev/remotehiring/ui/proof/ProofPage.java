package dev.remotehiring.ui.proof;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.Proof.Verdict;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All items, in the order in which one stands on another. */
final class ProofPage {
    private final Exchange exchange;
    private final Texts texts;
    private final Optional<SetUp> setUp;

    ProofPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.setUp =
                exchange.services().running().map(running -> running.admin().setUp());
    }

    /** Before anything was proved but what is seen at once. */
    Page before(List<Proof> seen) {
        return page(el("p", texts.say("proof.before")).css("lead"), seen, "proof.prove");
    }

    /** With what came of it. */
    Page after(List<Proof> proofs) {
        return page(sum(proofs), proofs, "proof.again");
    }

    private Page page(Html head, List<Proof> proofs, String button) {
        return Page.of(
                texts.say("proof.title"),
                head,
                setUp.isPresent()
                        ? Html.NOTHING
                        : el("p", texts.say("proof.off")).css("note warn"),
                buttons(button),
                el("ol").css("proofs")
                        .add(Stream.of(Item.values())
                                .map(item -> row(item, proofs))
                                .toList()),
                AdminLinks.of(exchange));
    }

    private Html sum(List<Proof> proofs) {
        long failed = count(proofs, Verdict.FAILED);
        String words =
                texts.say("proof.sum", count(proofs, Verdict.PROVED), failed, count(proofs, Verdict.CANNOT_BE_PROVED));
        return el("div")
                .css(failed > 0 ? "note bad" : setUp.isPresent() ? "note good" : "note warn")
                .attr("role", "status")
                .add(el("p", words), untried(proofs), failed > 0 ? ways(proofs) : Html.NOTHING);
    }

    /** While the plugin is not running, only its parts can be looked at. */
    private Html untried(List<Proof> proofs) {
        return setUp.isPresent()
                ? Html.NOTHING
                : el("p", texts.say("proof.untried", Item.values().length - proofs.size()));
    }

    /** To each item that failed: it may be far down. */
    private Html ways(List<Proof> proofs) {
        return el("ul").add(proofs.stream()
                .filter(proof -> proof.verdict() == Verdict.FAILED)
                .map(proof -> el(
                        "li",
                        el("a", texts.of("proof.item", proof.item()))
                                .attr("href", "#" + ProofRow.anchor(proof.item()))))
                .toList());
    }

    private static long count(List<Proof> proofs, Verdict verdict) {
        return proofs.stream().filter(proof -> proof.verdict() == verdict).count();
    }

    /** Production is asked only by a button that says so. */
    private Html buttons(String words) {
        boolean production = setUp.filter(now -> now.environment() == EnvironmentName.PRODUCTION)
                .isPresent();
        Element first = form(texts.say(production ? "proof.here" : words), "primary");
        return production
                ? Html.all(
                        first,
                        form(texts.say("proof.ask"), "secondary").add(Exchange.hidden(Proving.ASK, "production")))
                : first;
    }

    private Element form(String label, String css) {
        return exchange.button(exchange.to().admin("setup"), label, css)
                .add(el("p", texts.say("proof.working")).css("working").attr("role", "status"));
    }

    private Html row(Item item, List<Proof> proofs) {
        Optional<Proof> proof =
                proofs.stream().filter(one -> one.item() == item).findFirst();
        return new ProofRow(exchange).html(item, proof, setUp);
    }
}
