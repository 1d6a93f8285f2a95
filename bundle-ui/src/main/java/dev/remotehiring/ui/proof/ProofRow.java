package dev.remotehiring.ui.proof;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.Proof.Verdict;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One item: its answer by a sign and a word, what was seen, and what to do. */
final class ProofRow {
    /** About these nobody has to do anything at this item. */
    private static final Set<ErrorCode> ENOUGH_SAID =
            Set.of(ErrorCode.PROOF_WAITS, ErrorCode.PROOF_NOT_ASKED, ErrorCode.WEBHOOKS_NOT_TAKEN);

    /** Items that the settings may switch off. */
    private static final Set<Item> WANTED_OR_NOT = Set.of(Item.ASSERTIONS, Item.MAGIC_LINKS);

    /** From here on a clock should be set, although all still works. */
    private static final long SECONDS = 5;

    private final Exchange exchange;
    private final Texts texts;

    ProofRow(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Html html(Item item, Optional<Proof> proof, Optional<SetUp> setUp) {
        return el("li").css("card " + proof.map(one -> look(one.verdict())).orElse("waits"))
                .attr("id", anchor(item))
                .add(
                        el("h2", texts.of("proof.item", item)),
                        verdict(proof),
                        proof.map(this::said).orElse(Html.NOTHING),
                        item == Item.REDIRECT
                                ? setUp.map(SetUp::redirectUri)
                                        .map(this::toRegister)
                                        .orElse(Html.NOTHING)
                                : Html.NOTHING);
    }

    /** Where an item stands on the page. */
    static String anchor(Item item) {
        return item.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String look(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "proved";
            case FAILED -> "failed";
            case CANNOT_BE_PROVED -> "open";
        };
    }

    private Html verdict(Optional<Proof> proof) {
        String sign = proof.map(one -> sign(one.verdict())).orElse("…");
        String word = proof.map(one -> texts.of("proof.verdict", one.verdict())).orElse(texts.say("proof.waiting"));
        return el("p").css("verdict")
                .add(el("span", sign).css("sign").attr("aria-hidden", "true"), Html.text(" " + word));
    }

    private static String sign(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "✓";
            case FAILED -> "✗";
            case CANNOT_BE_PROVED -> "?";
        };
    }

    private Html said(Proof proof) {
        return proof.reason().map(this::why).orElseGet(() -> seen(proof));
    }

    private Html why(Failure failure) {
        FailureWords words = FailureWords.of(failure, texts);
        return ENOUGH_SAID.contains(failure.code()) ? el("p", words.happened()) : new FailureView(texts).of(words);
    }

    private Html seen(Proof proof) {
        if (WANTED_OR_NOT.contains(proof.item()) && proof.facts().isEmpty()) {
            return el("p", texts.say("proof.unwanted"));
        }
        Element words =
                el("p", texts.of("proof.seen", proof.item(), proof.facts().toArray()));
        return isLate(proof) ? Html.all(words, el("p", texts.say("proof.late")).css("note warn")) : words;
    }

    private static boolean isLate(Proof proof) {
        return proof.item() == Item.CLOCK
                && proof.facts().get(0) instanceof Number seconds
                && seconds.longValue() >= SECONDS;
    }

    /** Exactly this text: it is selected by hand, or copied where a script runs. */
    private Html toRegister(URI address) {
        String ours = exchange.to().callback();
        return Html.all(
                el("p", texts.say("proof.register")),
                el("p").css("copy")
                        .add(
                                el("code", address.toString()),
                                el("button", texts.say("proof.copy"))
                                        .attr("type", "button")
                                        .css("secondary")
                                        .attr("data-copy", address.toString())
                                        .attr("data-copied", texts.say("proof.copied"))
                                        .flag("hidden", true),
                                el("span").attr("role", "status")),
                address.getPath().equals(ours)
                        ? Html.NOTHING
                        : el("p", texts.say("proof.path", ours)).css("note warn"));
    }
}
