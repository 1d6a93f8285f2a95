package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Deed;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import dev.remotehiring.internal.gateway.Onboardings;
import dev.remotehiring.internal.gateway.RemoteError;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets Remote write to the person. An e-mail cannot be taken back: it is asked for once by each click, by one click at a
 * time, and never by itself.
 */
public final class Inviting {
    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);
    private static final Duration TERM = Duration.ofSeconds(25);
    private static final int FORBIDDEN = 403;

    private final Reading reading;
    private final Onboardings onboardings;
    private final Hires hires;
    private final Deeds deeds;
    private final EnvironmentName environment;

    /**
     * @param reading reads how it stands
     * @param onboardings Remote's
     * @param hires whose row is held meanwhile
     * @param deeds the audit
     * @param environment whether persons there are real
     */
    public Inviting(Reading reading, Onboardings onboardings, Hires hires, Deeds deeds, EnvironmentName environment) {
        this.reading = reading;
        this.onboardings = onboardings;
        this.hires = hires;
        this.deeds = deeds;
        this.environment = environment;
    }

    /**
     * Invites.
     *
     * @return Remote's words when it refused; else empty
     * @throws RemoteHiringException when it is not possible now, or it is not known whether Remote has invited
     */
    public Optional<String> invite(Actor actor, HireRecord hire, Access access) {
        HireRecord held = hires.hold(hire, TERM).orElseThrow(() -> new RemoteHiringException(ErrorCode.HIRE_WORKED_ON));
        try {
            requirePossible(state(access, held));
            return settled(
                    actor,
                    held,
                    access,
                    onboardings.invite(access, held.employment().orElseThrow()));
        } finally {
            hires.letGo(held, held.search().next());
        }
    }

    private Invitation.State state(Access access, HireRecord hire) {
        try {
            Optional<EmploymentRecord> record = reading.record(access, hire);
            return record.map(
                            found -> Permissions.invitation(found, environment).state())
                    .orElse(Invitation.State.NOT_NOW);
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.EMPLOYMENT_NOT_SHOWN, e.error().status());
        }
    }

    private static void requirePossible(Invitation.State state) {
        switch (state) {
            case POSSIBLE -> {}
            case INCOMPLETE -> throw new RemoteHiringException(ErrorCode.INVITING_INCOMPLETE);
            case GUARDED -> throw new RemoteHiringException(ErrorCode.INVITING_GUARDED);
            case INVITED -> throw new RemoteHiringException(ErrorCode.INVITED_ALREADY);
            case NOT_NOW -> throw new RemoteHiringException(ErrorCode.INVITING_NOT_NOW);
        }
    }

    private Optional<String> settled(Actor actor, HireRecord hire, Access access, Deed deed) {
        if (deed instanceof Deed.Refused refused) {
            return Optional.of(words(refused.error()));
        }
        if (deed instanceof Deed.Unclear unclear && state(access, hire) != Invitation.State.INVITED) {
            LOG.warn("Whether the person of hire {} is invited is not known: {}", hire.id(), unclear.why());
            throw new RemoteHiringException(ErrorCode.INVITING_UNCLEAR);
        }
        deeds.done(
                actor,
                hire.sent().company(),
                "hire.invited",
                hire.id().value(),
                hire.employment().orElseThrow().value());
        return Optional.empty();
    }

    private static String words(RemoteError error) {
        if (error.status() == FORBIDDEN) {
            throw new RemoteHiringException(ErrorCode.INVITING_NOT_ALLOWED);
        }
        return error.message().isEmpty() ? String.valueOf(error.status()) : error.message();
    }
}
