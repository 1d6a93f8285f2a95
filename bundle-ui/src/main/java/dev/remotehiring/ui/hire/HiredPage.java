package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Employment;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remote has the employment: whose turn it is, the way in, and how far it is. */
final class HiredPage {
    private static final Logger LOG = LoggerFactory.getLogger(HiredPage.class);

    private final Exchange exchange;
    private final Texts texts;
    private final HireParts parts;

    HiredPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.parts = new HireParts(exchange);
    }

    Page page(Hire hire) {
        return onboarding(hire).map(known -> page(hire, known)).orElseGet(() -> unread(hire));
    }

    /** The page stands without the status: the way into Remote matters more. */
    private Optional<Onboarding> onboarding(Hire hire) {
        try {
            return Optional.of(exchange.services().hiring().onboarding(exchange.actor(), hire.id()));
        } catch (RemoteHiringException unreadable) {
            LOG.info("The onboarding of hire {} cannot be read now: {}", hire.id(), unreadable.kind(), unreadable);
            return Optional.empty();
        }
    }

    Page page(Hire hire, Onboarding onboarding) {
        String name = parts.name(hire);
        Ending ending = new Ending(exchange);
        if (onboarding.employment().status() == OnboardingStatus.DELETED) {
            return Page.of(
                    texts.say("gone.title", name),
                    parts.lead(texts.say("gone.text")),
                    ending.close(hire),
                    facts(onboarding.employment()),
                    parts.facts(hire));
        }
        return Page.of(
                texts.say("hired.title", name),
                parts.lead(texts.of("turn", onboarding.turn(), name)),
                new LoginNote(exchange).wayIn(hire),
                facts(onboarding.employment()),
                new InvitationPart(exchange).of(hire, onboarding.invitation()),
                new Timeline(texts).of(onboarding.steps()),
                new DifferenceTable(texts).of(onboarding.differences()),
                onboarding.mayCancel() ? ending.cancel(hire) : Html.NOTHING,
                parts.facts(hire));
    }

    private Page unread(Hire hire) {
        return Page.of(
                texts.say("hired.title", parts.name(hire)),
                parts.lead(texts.say("hired.text")),
                new LoginNote(exchange).wayIn(hire),
                el("p", texts.say("hired.nostatus")).css("quiet"),
                kept(hire),
                parts.facts(hire));
    }

    private Html facts(Employment employment) {
        Html id = employment
                .shortId()
                .<Html>map(shortId -> Html.all(el("dt", texts.say("hired.shortid")), el("dd", shortId)))
                .orElse(Html.NOTHING);
        return facts(employment.status(), id, employment.readAt());
    }

    private Html facts(OnboardingStatus status, Html id, Instant readAt) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("hired.status")),
                        el("dd", texts.of("status", status)),
                        id,
                        el("dt", texts.say("hired.read")),
                        el("dd", Moment.of(readAt, texts)));
    }

    /** What was read the last time. */
    private Html kept(Hire hire) {
        List<HireStatus> statuses =
                exchange.services().hiring().statuses(exchange.actor(), List.of(hire.application()));
        return statuses.stream()
                .filter(status -> status.onboardingReadAt().isPresent())
                .findFirst()
                .map(status -> facts(
                        status.onboarding().orElse(OnboardingStatus.OTHER),
                        Html.NOTHING,
                        status.onboardingReadAt().get()))
                .orElse(Html.NOTHING);
    }
}
