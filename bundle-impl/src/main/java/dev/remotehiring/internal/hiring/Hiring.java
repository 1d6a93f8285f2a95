package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.EmployeeIdentity;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Employees;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.token.Employee;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The plugin's service. {@link #hire} is the main path, top to bottom. */
public final class Hiring implements RemoteHiringService {
    private static final Duration WHOLE_HIRE = Duration.ofSeconds(28);
    private static final Duration SHORT = Duration.ofSeconds(18);
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final People people;
    private final Book book;
    private final Connecting connecting;
    private final Preparation preparation;
    private final Sending sending;
    private final Resolution resolution;
    private final Employments employments;
    private final Employees employees;
    private final WayIn wayIn;
    private final Buttons buttons;
    private final Clock clock;

    /** The parts, each with one job. */
    public record Parts(
            People people,
            Book book,
            Connecting connecting,
            Preparation preparation,
            Sending sending,
            Resolution resolution,
            Employments employments,
            Employees employees,
            WayIn wayIn,
            Buttons buttons) {}

    /**
     * @param parts the parts
     * @param clock tells a double click from a later one
     */
    public Hiring(Parts parts, Clock clock) {
        this.people = parts.people();
        this.book = parts.book();
        this.connecting = parts.connecting();
        this.preparation = parts.preparation();
        this.sending = parts.sending();
        this.resolution = parts.resolution();
        this.employments = parts.employments();
        this.employees = parts.employees();
        this.wayIn = parts.wayIn();
        this.buttons = parts.buttons();
        this.clock = clock;
    }

    @Override
    public HireOutcome hire(HireRequest request) {
        Deadline deadline = Deadline.in(WHOLE_HIRE);
        User user = people.permitted(request.actor(), Permission.HIRE);
        Candidate candidate = people.required(request.actor().tenant(), request.application());
        HireRecord hire = keepAnswers(user, book.open(user, request.application()), request);
        if (!Book.isPending(hire.state())) {
            return underWay(user, hire, deadline);
        }
        Optional<Access> access = connecting.access(user, deadline);
        if (access.isEmpty()) {
            HireRecord waiting = waiting(user, hire, HireState.WAITING_FOR_CONSENT);
            return unlessSent(user, waiting, deadline, () -> connecting.required(user, waiting));
        }
        Prepared prepared = preparation.prepare(access.get(), hire, candidate);
        if (prepared instanceof Prepared.Incomplete incomplete) {
            HireRecord waiting = waiting(user, hire, HireState.WAITING_FOR_DETAILS);
            return unlessSent(
                    user,
                    waiting,
                    deadline,
                    () -> new HireOutcome.DetailsRequired(waiting.shown(), incomplete.form(), Optional.empty()));
        }
        if (prepared instanceof Prepared.Impossible impossible) {
            return underWay(user, refused(user, hire, impossible), deadline);
        }
        Optional<HireRecord> sent = sending.send(user, access.get(), hire, ((Prepared.Complete) prepared).employment());
        return underWay(user, sent.orElseGet(() -> book.required(user.actor(), hire.id())), deadline);
    }

    private HireRecord keepAnswers(User user, HireRecord hire, HireRequest request) {
        return book.update(
                user.actor(),
                hire,
                Book::isPending,
                now -> now.with(now.details().with(request.answers())));
    }

    private HireRecord waiting(User user, HireRecord hire, HireState state) {
        return book.update(user.actor(), hire, Book::isPending, now -> now.state() == state ? now : now.in(state));
    }

    private HireRecord refused(User user, HireRecord hire, Prepared.Impossible impossible) {
        return book.update(
                user.actor(),
                hire,
                Book::isPending,
                now -> now.with(now.details().refusedFor(impossible.refusal())).in(HireState.REFUSED));
    }

    /** Somebody else's click may have sent it in between. */
    private HireOutcome unlessSent(User user, HireRecord hire, Deadline deadline, Supplier<HireOutcome> outcome) {
        return Book.isPending(hire.state()) ? outcome.get() : underWay(user, hire, deadline);
    }

    /** What a click meets on a hire that was sent, by this click or by another one. */
    private HireOutcome underWay(User user, HireRecord hire, Deadline deadline) {
        HireRecord now = settledByNow(user, hire, deadline);
        if (now.state() == HireState.CREATED && isSameClick(user, now)) {
            return new HireOutcome.Hired(now.shown(), wayIn(user, now, deadline));
        }
        return standing(user, now, deadline);
    }

    /** Waits while somebody else sends; looks for a hire whose fate is not known. */
    private HireRecord settledByNow(User user, HireRecord hire, Deadline deadline) {
        HireRecord now = resolution.abandoned(hire);
        while (now.state() == HireState.SENDING
                && deadline.left().compareTo(SHORT.dividedBy(2)) > 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            now = resolution.abandoned(book.required(user.actor(), hire.id()));
        }
        return now.state() == HireState.UNKNOWN && deadline.left().compareTo(SHORT.dividedBy(2)) > 0
                ? resolution.lookNow(now, deadline)
                : now;
    }

    /** The click that sent it, or another one of a double click: both lead to Remote. */
    private boolean isSameClick(User user, HireRecord hire) {
        return hire.sentBy().equals(Optional.of(user.actor().user()))
                && clock.instant().isBefore(hire.changedAt().plus(SAME_CLICK));
    }

    @Override
    public HireOutcome look(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        return standing(user, book.required(actor, id), Deadline.in(SHORT));
    }

    @Override
    public Hire find(Actor actor, HireId id) {
        people.permitted(actor, Permission.HIRE);
        return book.required(actor, id).shown();
    }

    private HireOutcome standing(User user, HireRecord hire, Deadline deadline) {
        Hire shown = hire.shown();
        return switch (hire.state()) {
            case REQUESTED, WAITING_FOR_CONSENT, WAITING_FOR_DETAILS -> pending(user, hire, deadline);
            case QUEUED, SENDING -> new HireOutcome.InProgress(shown);
            case CREATED -> new HireOutcome.AlreadyHired(shown);
            case UNKNOWN ->
                new HireOutcome.Unresolved(
                        shown,
                        new dev.remotehiring.api.Search(hire.changedAt(), hire.searchedAt(), hire.changedAt(), true));
            case REFUSED ->
                new HireOutcome.Refused(shown, hire.details().refusal().orElseThrow());
            case CANCELLED, NOT_CREATED -> new HireOutcome.Closed(shown);
        };
    }

    private HireOutcome pending(User user, HireRecord hire, Deadline deadline) {
        Optional<Access> access = connecting.access(user, deadline);
        if (access.isEmpty()) {
            return connecting.required(user, hire);
        }
        Candidate candidate = people.required(hire.tenant(), hire.application());
        Prepared prepared = preparation.prepare(access.get(), hire, candidate);
        if (prepared instanceof Prepared.Incomplete incomplete) {
            return new HireOutcome.DetailsRequired(hire.shown(), incomplete.form(), Optional.empty());
        }
        return prepared instanceof Prepared.Impossible impossible
                ? new HireOutcome.Refused(hire.shown(), impossible.refusal())
                : new HireOutcome.Ready(hire.shown());
    }

    @Override
    public HandOff open(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = created(actor, id);
        return wayIn(user, hire, Deadline.in(SHORT));
    }

    private HandOff wayIn(User user, HireRecord hire, Deadline deadline) {
        return wayIn.to(hire.employment().orElseThrow(), user, () -> connecting.accessTo(user, hire, deadline));
    }

    @Override
    public Employment employment(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = created(actor, id);
        Access access = connecting
                .accessTo(user, hire, Deadline.in(SHORT))
                .orElseThrow(() -> new RemoteHiringException(
                        Kind.CONNECTION_ENDED, "There is no connection to the company of this hire. Connect again."));
        try {
            return employments.read(access, hire.employment().orElseThrow());
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNEXPECTED,
                    "Remote does not show this employment (status " + e.error().status() + "). It may have been deleted"
                            + " there.",
                    e);
        }
    }

    @Override
    public EmployeeIdentity employee(Actor actor, HireId id) {
        people.permitted(actor, Permission.HIRE);
        HireRecord hire = created(actor, id);
        Employee employee = new Employee(actor.tenant(), hire.employment().orElseThrow());
        try {
            return employees.current(employee, Deadline.in(SHORT));
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    Kind.NOT_ALLOWED_BY_REMOTE,
                    "Remote does not tell who the employee is yet: the employment has to be active (status "
                            + e.error().status() + "). Try again after the first day of work.",
                    e);
        }
    }

    private HireRecord created(Actor actor, HireId id) {
        HireRecord hire = book.required(actor, id);
        if (hire.state() != HireState.CREATED) {
            throw new RemoteHiringException(Kind.NOT_POSSIBLE_NOW, "This hire is not at Remote yet.");
        }
        return hire;
    }

    @Override
    public Hire cancel(Actor actor, HireId id) {
        people.permitted(actor, Permission.HIRE);
        HireRecord cancelled =
                book.update(actor, book.required(actor, id), Book::isPending, hire -> hire.in(HireState.CANCELLED));
        if (cancelled.state() != HireState.CANCELLED) {
            throw new RemoteHiringException(Kind.NOT_POSSIBLE_NOW, "This hire was sent already, or is over.");
        }
        return cancelled.shown();
    }

    @Override
    public Hire link(Actor actor, HireId hire, EmploymentId employment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Hire> history(Actor actor, ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Batch hireAll(Actor actor, Collection<ApplicationId> applications) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Batch batch(Actor actor, BatchId batch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<HireStatus> statuses(Actor actor, Collection<ApplicationId> applications) {
        return buttons.statuses(actor, applications);
    }

    @Override
    public URI beginConsent(ConsentStart start) {
        return connecting.begin(start);
    }

    @Override
    public HandOff logIn(Actor actor) {
        return connecting.logIn(actor, Deadline.in(SHORT));
    }

    @Override
    public ConsentOutcome completeConsent(ConsentCallback callback) {
        return connecting.complete(callback, Deadline.in(SHORT));
    }

    @Override
    public ConnectionRequest requestConnection(Actor actor, HireId hire, UserId administrator) {
        return connecting.ask(actor, hire, administrator);
    }
}
