package dev.remotehiring.ui.web;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.HireId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer that tells a trouble, in the shape that the caller of the route can use. */
final class TroubleReply {
    private static final String ENDED = RemoteHiringException.Kind.CONNECTION_ENDED.name();
    private static final String NOT_PERMITTED = RemoteHiringException.Kind.NOT_PERMITTED.name();

    private static final long LONG = 120;

    private final Trouble trouble;
    private final Texts texts;
    private final Instant now;

    TroubleReply(Trouble trouble, Texts texts, Instant now) {
        this.trouble = trouble;
        this.texts = texts;
        this.now = now;
    }

    /** @param asked the request, if it got far enough to be understood */
    Reply in(Route.Shape shape, Optional<Exchange> asked) {
        Reply reply = switch (shape) {
            case PAGE -> Reply.page(trouble.status(), formOrPage(asked));
            case FRAGMENT -> Reply.fragment(trouble.status(), fragment());
            case DATA -> Reply.json(trouble.status(), data());
            case CALLBACK -> throw new IllegalArgumentException("A callback tells its troubles later.");
        };
        return withRetry(reply);
    }

    /** On a page of its own, apart from what was asked. */
    Reply page() {
        return withRetry(Reply.page(trouble.status(), page(Optional.empty())));
    }

    private Reply withRetry(Reply reply) {
        trouble.retryAt().ifPresent(at -> reply.header("Retry-After", String.valueOf(seconds(at))));
        return reply;
    }

    private Page formOrPage(Optional<Exchange> asked) {
        return asked.filter(exchange -> canBePutRight())
                .flatMap(exchange -> exchange.secretForm().map(form -> form(exchange, form)))
                .orElseGet(() -> page(asked));
    }

    /** Whoever may not do this at all is shown no form, and a request that was none of ours neither. */
    private boolean canBePutRight() {
        return trouble.reference().isPresent() && !trouble.name().equals(NOT_PERMITTED);
    }

    private Page form(Exchange exchange, SecretForm form) {
        List<String> problems = new ArrayList<>(List.of(trouble.words().get(0)));
        trouble.retryAt().ifPresent(at -> problems.add(wait(at)));
        Page page = form.page(exchange, problems);
        List<Html> content = new ArrayList<>(page.content());
        trouble.failure().ifPresent(words -> content.add(new FailureView(texts).more(words)));
        content.add(reference());
        return new Page(page.title(), content, page.refresh());
    }

    private Page page(Optional<Exchange> asked) {
        List<Html> content = new ArrayList<>();
        content.add(what());
        trouble.retryAt().ifPresent(at -> content.add(el("p", wait(at))));
        asked.ifPresent(exchange -> content.addAll(waysOn(exchange)));
        content.add(reference());
        return new Page(trouble.title(), content, Optional.empty());
    }

    private Html what() {
        return trouble.failure()
                .map(words -> new FailureView(texts).of(words))
                .orElseGet(() -> Html.all(trouble.words().stream()
                        .map(words -> el("p", words).css("lead"))
                        .toList()));
    }

    private Html reference() {
        return trouble.reference()
                .<Html>map(reference ->
                        el("p", texts.say("error.reference", reference)).css("quiet"))
                .orElse(Html.NOTHING);
    }

    private List<Html> waysOn(Exchange exchange) {
        List<Html> ways = new ArrayList<>();
        Optional<HireId> hire = exchange.knownHire();
        if (trouble.again()) {
            ways.add(again(exchange));
        }
        if (trouble.name().equals(ENDED)) {
            ways.add(hire.<Html>map(id ->
                            exchange.button(exchange.to().hire(id, "consent"), texts.say("error.reconnect"), "primary"))
                    .orElseGet(() -> again(exchange)));
        }
        if (exchange.isPost()) {
            hire.ifPresent(id -> ways.add(link(exchange.to().hire(id), "error.hire")));
        }
        exchange.knownApplication()
                .flatMap(application -> exchange.candidates().address(application))
                .ifPresent(address -> ways.add(link(address, "error.candidate")));
        if (exchange.isPost() && exchange.isAdministration()) {
            ways.add(link(exchange.to().admin(), "admin.back"));
        }
        return ways;
    }

    private Element again(Exchange exchange) {
        return exchange.isPost() ? Retry.form(exchange) : link(exchange.address(), "error.again");
    }

    private Element link(String address, String words) {
        return el("p", el("a", texts.say(words)).attr("href", address));
    }

    private Element fragment() {
        String number =
                trouble.failure().map(words -> " (" + words.number() + ")").orElse("");
        Element words = el("p", trouble.title() + number).css("remote-hire-note");
        return el("div", words).css("remote-hire").attr("data-error", trouble.name());
    }

    private Json data() {
        Map<String, Json> error = new LinkedHashMap<>();
        error.put("kind", Json.of(trouble.name()));
        trouble.failure().ifPresent(words -> error.put("code", Json.of(words.number())));
        error.put("message", Json.of(trouble.words().get(0)));
        trouble.reference().ifPresent(reference -> error.put("reference", Json.of(reference)));
        return Json.of(Map.of("error", Json.of(error)));
    }

    /** Nobody counts more than two minutes in seconds. */
    private String wait(Instant at) {
        long seconds = seconds(at);
        return seconds <= LONG
                ? texts.say("error.retry", seconds)
                : texts.say("error.retry.later", (seconds + 59) / 60, texts.moment(at));
    }

    private long seconds(Instant at) {
        return Math.max(1, Duration.between(now, at).plusMillis(999).toSeconds());
    }
}
