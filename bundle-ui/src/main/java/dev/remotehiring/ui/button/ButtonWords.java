package dev.remotehiring.ui.button;

import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/** What a button says: on it, and beside it. */
final class ButtonWords {
    private final Exchange exchange;
    private final Texts texts;

    ButtonWords(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** On the button: what a click does, and for whom. */
    String label(HireStatus status) {
        return switch (status.availability()) {
            case NOT_CONNECTED, READY, NOT_POSSIBLE -> hire(status);
            case WAITING_FOR_CONSENT, NEEDS_DETAILS, IN_PROGRESS, UNKNOWN ->
                status.hire().isPresent() ? texts.of("button.look", status.availability()) : hire(status);
            case HIRED -> texts.say("button.open");
        };
    }

    private String hire(HireStatus status) {
        return status.company()
                .map(company -> texts.say("button.hire.for", company))
                .orElseGet(() -> texts.say("button.hire"));
    }

    /** On the button too, where nobody is really hired by it. */
    Optional<String> badge(HireStatus status) {
        return status.environment().isForTesting()
                ? Optional.of(texts.of("badge", status.environment()))
                : Optional.empty();
    }

    /** Beside the button: where it stands, in one sentence. */
    String sentence(HireStatus status) {
        Availability availability = status.availability();
        if (availability == Availability.NOT_POSSIBLE && !Act.mayHire(exchange)) {
            return texts.say("button.notpermitted");
        }
        boolean queued = availability == Availability.IN_PROGRESS
                && status.hire()
                        .filter(hire -> hire.state() == HireState.QUEUED)
                        .isPresent();
        return queued ? texts.say("button.queued") : texts.of("availability", availability);
    }

    /** Why the last attempt was refused, and that Hire works again. */
    Optional<String> refusal(HireStatus status) {
        return status.refusal().map(this::refusal);
    }

    private String refusal(Refusal.Reason reason) {
        return texts.of("refusal", reason) + " " + texts.say("button.works");
    }

    /** How the onboarding went when it was last read. */
    Optional<String> onboarding(HireStatus status) {
        return status.onboarding().map(known -> texts.of("status", known));
    }
}
