package dev.remotehiring.internal.consent;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Consents;
import dev.remotehiring.internal.journal.PendingConsent;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.token.Fingerprint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A consent from its begin to its answer. The state is 256 random bits, good once, for half an hour, and only for the
 * user, tenant, browser and environment that asked. What is kept of it is a hash.
 */
public final class Consent {
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final int STATE_BYTES = 32;

    /** Between the random part of a state and a company; the random part never has it. */
    private static final char INSTEAD = '.';

    private final Settings settings;
    private final Consents consents;
    private final Exchange exchange;
    private final Clock clock;
    private final Meters meters;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param settings the client and its redirect address
     * @param consents the journal
     * @param exchange makes a connection of a code
     * @param clock tells what is stale
     * @param meters counts what came of them
     */
    public Consent(Settings settings, Consents consents, Exchange exchange, Clock clock, Meters meters) {
        this.settings = settings;
        this.consents = consents;
        this.exchange = exchange;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Notes who asks, and gives the address to send the browser to. The company of a change goes with the state, of which
     * only the hash is kept: nobody can put another one there.
     */
    public URI begin(ConsentStart start) {
        return begin(start, Optional.empty());
    }

    /**
     * The same for somebody who came by an invitation.
     *
     * @param start in whose name, in which browser
     * @param invitation by which one; nobody else's answer is taken for this consent then
     */
    public URI begin(ConsentStart start, Optional<ConnectInvitationId> invitation) {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                + start.instead().map(company -> INSTEAD + company.value()).orElse("");
        consents.add(new PendingConsent(
                Fingerprint.full(state),
                start.actor(),
                Fingerprint.full(start.session().reveal()),
                start.hire(),
                clock.instant().plus(GOOD_FOR),
                false,
                invitation));
        return AuthorizeAddress.of(settings, state);
    }

    /** The invitation that the consent of a state began with; empty for a user's, and for one that nobody began. */
    public Optional<ConnectInvitationId> invitationOf(String state) {
        return consents.find(Fingerprint.full(state)).flatMap(PendingConsent::invitation);
    }

    /**
     * Takes the answer, once.
     *
     * @param callback what came back
     * @param terms what else holds for it
     * @param deadline for the exchange
     */
    public ConsentOutcome complete(ConsentCallback callback, Terms terms, Deadline deadline) {
        try {
            ConsentOutcome outcome = completed(callback, terms, deadline);
            meters.consent(word(outcome));
            return outcome;
        } catch (RemoteHiringException e) {
            meters.consent(word(e));
            throw e;
        }
    }

    private static String word(ConsentOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String word(RemoteHiringException failure) {
        return failure.kind().name().toLowerCase(Locale.ROOT);
    }

    private ConsentOutcome completed(ConsentCallback callback, Terms terms, Deadline deadline) {
        Optional<PendingConsent> found = callback.state()
                .map(Fingerprint::full)
                .flatMap(consents::find)
                .filter(pending -> pending.invitation().equals(terms.invitation()));
        if (found.isEmpty()) {
            return new ConsentOutcome.Stale(Optional.empty());
        }
        PendingConsent pending = found.get();
        if (!isSame(pending, callback)) {
            return new ConsentOutcome.OtherUser();
        }
        if (pending.used()) {
            return new ConsentOutcome.AlreadyUsed(pending.hire());
        }
        if (!clock.instant().isBefore(pending.expiresAt())) {
            return new ConsentOutcome.Stale(pending.hire());
        }
        Optional<String> code = callback.code().filter(text -> !text.isBlank());
        if (code.isEmpty() && callback.error().isEmpty()) {
            return new ConsentOutcome.Stale(pending.hire()); // neither yes nor no: the true answer may still come
        }
        terms.check();
        if (!consents.use(pending)) {
            return new ConsentOutcome.AlreadyUsed(pending.hire());
        }
        if (callback.error().isPresent()) {
            return noted(pending, () -> refused(callback, pending));
        }
        Exchange.Granted granted = new Exchange.Granted(
                callback.actor(), code.get(), terms, instead(callback.state().orElseThrow()), pending.hire());
        return noted(pending, () -> exchange.connect(granted, deadline));
    }

    private static Optional<CompanyId> instead(String state) {
        int end = state.indexOf(INSTEAD);
        return end < 0 ? Optional.empty() : Optional.of(new CompanyId(state.substring(end + 1)));
    }

    private ConsentOutcome noted(PendingConsent pending, Supplier<ConsentOutcome> work) {
        try {
            ConsentOutcome outcome = work.get();
            consents.note(pending, company(outcome), word(outcome));
            return outcome;
        } catch (RemoteHiringException e) {
            consents.note(pending, Optional.empty(), word(e));
            throw e;
        }
    }

    private static Optional<CompanyId> company(ConsentOutcome outcome) {
        return outcome instanceof ConsentOutcome.Granted granted
                ? Optional.of(granted.connection().company())
                : Optional.empty();
    }

    /**
     * How Remote says no is not known (the Remote facts, section 12.1). The standard's {@code access_denied} is a no,
     * and so is a code that the standard does not have; where the description names an admin, the person was none. The
     * page for a plain no explains that case too. The standard's other codes are nobody's no (RFC 6749, section 4.1.2.1).
     */
    private static ConsentOutcome refused(ConsentCallback callback, PendingConsent pending) {
        switch (callback.error().orElseThrow()) {
            case "server_error", "temporarily_unavailable":
                throw new RemoteHiringException(ErrorCode.CONSENT_FAILED);
            case "invalid_request", "unauthorized_client", "unsupported_response_type", "invalid_scope":
                throw new RemoteHiringException(ErrorCode.CONSENT_NOT_ALLOWED);
            default:
                break;
        }
        boolean speaksOfAdmins = callback.errorDescription()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("admin"))
                .isPresent();
        return speaksOfAdmins
                ? new ConsentOutcome.NotAnAdmin(pending.hire())
                : new ConsentOutcome.Denied(pending.hire());
    }

    private static boolean isSame(PendingConsent pending, ConsentCallback callback) {
        String session = Fingerprint.full(callback.session().reveal());
        return pending.actor().equals(callback.actor())
                && MessageDigest.isEqual(
                        pending.sessionHash().getBytes(StandardCharsets.US_ASCII),
                        session.getBytes(StandardCharsets.US_ASCII));
    }
}
