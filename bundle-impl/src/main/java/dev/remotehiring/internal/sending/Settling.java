package dev.remotehiring.internal.sending;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.admin.HireToSettle.Why;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a person decides about a hire that the plugin cannot decide, or not yet. */
public final class Settling {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final Hires hires;
    private final Book book;
    private final Ways ways;
    private final Resolution resolution;
    private final Employments employments;
    private final Clock clock;

    /**
     * @param hires the journal
     * @param book writes down
     * @param ways how a hire is reached at Remote
     * @param resolution what is being done about it
     * @param employments Remote's
     * @param clock dates the next look
     */
    public Settling(Hires hires, Book book, Ways ways, Resolution resolution, Employments employments, Clock clock) {
        this.hires = hires;
        this.book = book;
        this.ways = ways;
        this.resolution = resolution;
        this.employments = employments;
        this.clock = clock;
    }

    /** Those of the actor's tenant, of longest standing first. */
    public List<HireToSettle> open(Actor actor) {
        return hires.toSettle(actor.tenant()).stream().map(this::toSettle).toList();
    }

    private HireToSettle toSettle(HireRecord hire) {
        if (hire.search().other().isPresent()) {
            return new HireToSettle(hire.shown(), Why.DOUBLE, hire.search().other(), Optional.empty());
        }
        return hire.state() == HireState.UNKNOWN
                ? new HireToSettle(hire.shown(), Why.UNKNOWN, Optional.empty(), Optional.of(resolution.search(hire)))
                : new HireToSettle(
                        hire.shown(),
                        Why.EXISTING_PERSON,
                        hire.details().existing().map(ExistingEmployment::id),
                        Optional.empty());
    }

    /** Makes an employment the hire's, through a connection to the company where it is. */
    public HireRecord link(Actor actor, HireRecord hire, EmploymentId employment, Access access) {
        if (!hire.state().isPending() || !isExisting(hire, employment)) {
            throw overtaken();
        }
        requireThere(employment, access);
        HireRecord linked = hire.at(
                        actor.user(),
                        access.connection().id(),
                        access.connection().company())
                .created(employment);
        return book.change(actor, hire, linked, "hire.linked").orElseThrow(Settling::overtaken);
    }

    private static boolean isExisting(HireRecord hire, EmploymentId employment) {
        return hire.details().existing().map(ExistingEmployment::id).equals(Optional.of(employment));
    }

    /** An employment is the hire's. */
    public HireRecord asCreated(Actor actor, HireId id, EmploymentId employment, Deadline deadline) {
        HireRecord hire = required(actor, id);
        Access access = access(hire, deadline);
        if (isExisting(hire, employment) && hire.state().isPending()) {
            return link(actor, hire, employment, access);
        }
        boolean isDouble = hire.search().other().isPresent();
        if (!isDouble && hire.state() != HireState.UNKNOWN) {
            throw overtaken();
        }
        boolean isOurs = hire.search().other().equals(Optional.of(employment))
                || hire.employment().equals(Optional.of(employment));
        if (isDouble && !isOurs) {
            throw new RemoteHiringException(ErrorCode.EMPLOYMENT_IS_NEITHER);
        }
        if (!isOurs && hires.of(actor.tenant(), employment).isPresent()) {
            throw new RemoteHiringException(ErrorCode.EMPLOYMENT_OF_OTHER_HIRE);
        }
        requireThere(employment, access);
        return written(
                actor,
                hire,
                hire.created(employment)
                        .beside(Optional.empty())
                        .lookAgain(isDouble ? Optional.of(clock.instant().plus(LOOK_AGAIN)) : Optional.empty()));
    }

    /** Remote has none, or no second one any more. */
    public HireRecord asNotCreated(Actor actor, HireId id) {
        HireRecord hire = required(actor, id);
        Optional<Instant> later = Optional.of(clock.instant().plus(LOOK_AGAIN));
        if (hire.search().other().isPresent()) {
            return written(actor, hire, hire.beside(Optional.empty()).lookAgain(later));
        }
        if (hire.state() == HireState.UNKNOWN) {
            return written(actor, hire, hire.in(HireState.NOT_CREATED).lookAgain(later));
        }
        if (hire.state().isPending() && hire.details().existing().isPresent()) {
            return written(actor, hire, hire.with(hire.details().afresh()));
        }
        throw overtaken();
    }

    private HireRecord written(Actor actor, HireRecord before, HireRecord after) {
        try {
            return book.change(actor, before, after, "hire.settled").orElseThrow(Settling::overtaken);
        } catch (RemoteHiringException e) {
            if (e.getCause() instanceof SQLException failure && Database.isTaken(failure)) {
                throw new RemoteHiringException(e, ErrorCode.HIRED_AGAIN);
            }
            throw e;
        }
    }

    private void requireThere(EmploymentId employment, Access access) {
        try {
            employments.read(access, employment);
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.EMPLOYMENT_NOT_OF_COMPANY, e.error().status());
        }
    }

    private Access access(HireRecord hire, Deadline deadline) {
        return ways.to(hire)
                .map(connection -> new Access(connection, deadline))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.CONNECTION_MISSING));
    }

    private HireRecord required(Actor actor, HireId id) {
        return hires.find(actor.tenant(), id).orElseThrow(() -> new RemoteHiringException(ErrorCode.HIRE_UNKNOWN));
    }

    private static RemoteHiringException overtaken() {
        return new RemoteHiringException(ErrorCode.HIRE_MOVED_ON);
    }
}
