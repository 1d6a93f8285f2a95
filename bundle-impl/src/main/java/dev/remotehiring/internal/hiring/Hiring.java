package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.Destination;
import dev.remotehiring.api.EmployeeIdentity;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HirePreview;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.form.Known;
import dev.remotehiring.internal.form.Refused;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.gateway.Employees;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.HireDetails;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.onboarding.Cancelling;
import dev.remotehiring.internal.onboarding.Inviting;
import dev.remotehiring.internal.onboarding.Reading;
import dev.remotehiring.internal.sending.Book;
import dev.remotehiring.internal.sending.Resolution;
import dev.remotehiring.internal.sending.Sending;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.token.Employee;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The plugin's service. {@link #hire} is the main path, top to bottom. */
public final class Hiring implements RemoteHiringService {
    private static final Duration WHOLE_HIRE = Duration.ofSeconds(28);
    private static final Duration SHORT = Duration.ofSeconds(18);
    private static final Duration SAME_CLICK = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** Where the reason cannot be read in the database any more. */
    private static final Refusal UNREADABLE = new Refusal(Refusal.Reason.REFUSED_BY_REMOTE, "", List.of());

    private final People people;
    private final Book book;
    private final Connecting connecting;
    private final Preparation preparation;
    private final Proceeding proceeding;
    private final Bulk bulk;
    private final Settling settling;
    private final Resolution resolution;
    private final OnboardingParts onboarding;
    private final Employees employees;
    private final WayIn wayIn;
    private final Buttons buttons;
    private final Pricing pricing;
    private final Rules rules;
    private final EnvironmentName environment;
    private final Clock clock;

    /** The parts, each with one job. */
    public record Parts(
            People people,
            Book book,
            Connecting connecting,
            Preparation preparation,
            Proceeding proceeding,
            Bulk bulk,
            Settling settling,
            Resolution resolution,
            OnboardingParts onboarding,
            Employees employees,
            WayIn wayIn,
            Buttons buttons,
            Pricing pricing,
            Rules rules,
            EnvironmentName environment) {}

    /** What is done about a hire that is at Remote. */
    public record OnboardingParts(Reading reading, Cancelling cancelling, Inviting inviting) {}

    /**
     * @param parts the parts
     * @param clock tells a double click from a later one
     */
    public Hiring(Parts parts, Clock clock) {
        this.people = parts.people();
        this.book = parts.book();
        this.connecting = parts.connecting();
        this.preparation = parts.preparation();
        this.proceeding = parts.proceeding();
        this.bulk = parts.bulk();
        this.settling = parts.settling();
        this.resolution = parts.resolution();
        this.onboarding = parts.onboarding();
        this.employees = parts.employees();
        this.wayIn = parts.wayIn();
        this.buttons = parts.buttons();
        this.pricing = parts.pricing();
        this.rules = parts.rules();
        this.environment = parts.environment();
        this.clock = clock;
    }

    @Override
    public HireOutcome hire(HireRequest request) {
        Deadline deadline = Deadline.in(WHOLE_HIRE);
        User user = people.permitted(request.actor(), Permission.HIRE);
        Candidate candidate = people.required(request.actor().tenant(), request.application());
        return goOn(user, candidate, book.open(user, request.application()), request, deadline);
    }

    @Override
    public HireOutcome goOn(HireId id, HireRequest request) {
        Deadline deadline = Deadline.in(WHOLE_HIRE);
        User user = people.permitted(request.actor(), Permission.HIRE);
        Candidate candidate = people.required(request.actor().tenant(), request.application());
        HireRecord hire = book.required(request.actor(), id);
        if (!hire.application().equals(request.application())) {
            throw new RemoteHiringException(ErrorCode.HIRE_UNKNOWN);
        }
        return goOn(user, candidate, hire, request, deadline);
    }

    private HireOutcome goOn(
            User user, Candidate candidate, HireRecord opened, HireRequest request, Deadline deadline) {
        HireRecord hire = keepAnswers(user, opened, request);
        if (!hire.state().isPending()) {
            return underWay(user, hire, deadline);
        }
        boolean always = rules.of(request.actor().tenant()).alwaysReview();
        Stop stop = proceeding.proceed(
                user,
                hire,
                candidate,
                Approach.byClick(deadline),
                (access, complete) ->
                        request.seen().map(summary(access, complete)::isWhatWas).orElse(!always));
        if (stop instanceof Stop.Consent) {
            return connecting.required(user, stop.hire());
        }
        if (stop instanceof Stop.Place place) {
            return placementRequired(place.hire(), place.access(), place.nowhere());
        }
        if (stop instanceof Stop.Details details) {
            return detailsRequired(details.hire(), details.access(), details.form());
        }
        if (stop instanceof Stop.Review review) {
            return ready(review.hire(), summary(review.access(), review.complete()));
        }
        return stop.hire().state().isPending() // other clicks are at it
                ? new HireOutcome.InProgress(stop.hire().shown())
                : underWay(user, stop.hire(), deadline);
    }

    private static HireOutcome ready(HireRecord hire, Summary summary) {
        return new HireOutcome.Ready(hire.shown(), summary.complete().form(), summary.destination(), summary.seen());
    }

    private Summary summary(Access access, Prepared.Complete complete) {
        return new Summary(complete, destination(access));
    }

    private HireOutcome detailsRequired(HireRecord hire, Access access, HireForm form) {
        return new HireOutcome.DetailsRequired(
                hire.shown(), form, hire.details().existing(), destination(access));
    }

    private HireOutcome placementRequired(HireRecord hire, Access access, Prepared.Nowhere nowhere) {
        try {
            return new HireOutcome.PlacementRequired(
                    hire.shown(), nowhere.problem(), nowhere.country(), nowhere.type(), preparation.countries(access));
        } catch (RemoteRefusedException e) {
            return new HireOutcome.Refused(hire.shown(), Sending.refusal(e.error()));
        }
    }

    private Destination destination(Access access) {
        return new Destination(
                environment, access.connection().company(), access.connection().companyName());
    }

    private HireRecord keepAnswers(User user, HireRecord hire, HireRequest request) {
        return book.updatePending(
                user.actor(),
                hire,
                now -> now.with(placed(now.details(), request).with(request.answers())));
    }

    private static HireDetails placed(HireDetails details, HireRequest request) {
        return request.placement().map(details::at).orElse(details);
    }

    @Override
    public HireOutcome keep(HireRequest request) {
        User user = people.permitted(request.actor(), Permission.HIRE);
        people.required(request.actor().tenant(), request.application());
        HireRecord newest = book.attempts(user.actor(), request.application()).stream()
                .findFirst()
                .orElseGet(() -> book.open(user, request.application()));
        HireRecord hire = book.draft(
                user.actor(),
                newest,
                now -> now.state().isPending() && !now.state().goesOnByItself(), // a draft is never sent by itself
                now -> now.with(placed(now.details(), request).noted(request.answers())));
        return standing(user, hire, Deadline.in(SHORT));
    }

    @Override
    public HirePreview preview(Actor actor, ApplicationId application) {
        User user = people.permitted(actor, Permission.HIRE);
        Candidate candidate = people.required(actor.tenant(), application);
        Optional<Access> access = connecting.access(user, Approach.byClick(Deadline.in(SHORT)));
        if (access.isEmpty()) {
            return new HirePreview(application, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        HireDetails details = book.attempts(actor, application).stream()
                .findFirst()
                .map(newest -> newest.state().isOver() ? newest.forTheNext() : newest.details())
                .orElse(HireDetails.NONE);
        Prepared prepared = preparation.prepare(access.get(), details, candidate);
        return new HirePreview(
                application,
                Optional.of(destination(access.get())),
                prepared.anyForm(),
                prepared instanceof Prepared.Complete complete
                        ? Optional.of(summary(access.get(), complete).seen())
                        : Optional.empty(),
                prepared instanceof Prepared.Nowhere nowhere ? Optional.of(nowhere.problem()) : Optional.empty());
    }

    @Override
    public HireOutcome choosePlacement(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = book.required(actor, id);
        Deadline deadline = Deadline.in(SHORT);
        if (!hire.state().isPending()) {
            return standing(user, hire, deadline);
        }
        Candidate candidate = people.required(hire.tenant(), hire.application());
        Preparation.Wanted wanted = Preparation.Wanted.of(hire.details(), candidate);
        return connecting
                .access(user, Approach.byClick(deadline))
                .map(access -> placementRequired(
                        hire, access, new Prepared.Nowhere(PlacementProblem.NONE, wanted.country(), wanted.type())))
                .orElseGet(() -> connecting.required(user, hire));
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
        return hire.sent().by().equals(Optional.of(user.actor().user()))
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
            case UNKNOWN -> new HireOutcome.Unresolved(shown, resolution.search(hire));
            case REFUSED ->
                new HireOutcome.Refused(shown, hire.details().refusal().orElse(UNREADABLE));
            case CANCELLED, NOT_CREATED -> new HireOutcome.Closed(shown);
        };
    }

    private HireOutcome pending(User user, HireRecord hire, Deadline deadline) {
        Optional<Access> access = connecting.access(user, Approach.byClick(deadline));
        if (access.isEmpty()) {
            return connecting.required(user, hire);
        }
        Candidate candidate = people.required(hire.tenant(), hire.application());
        Prepared prepared = preparation.prepare(access.get(), hire.details(), candidate);
        if (prepared instanceof Prepared.Incomplete incomplete) {
            return detailsRequired(hire, access.get(), incomplete.form());
        }
        if (prepared instanceof Prepared.Nowhere nowhere) {
            return placementRequired(hire, access.get(), nowhere);
        }
        return prepared instanceof Prepared.Complete complete
                ? ready(hire, summary(access.get(), complete))
                : new HireOutcome.Refused(hire.shown(), ((Prepared.Impossible) prepared).refusal());
    }

    @Override
    public HandOff open(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = created(actor, id);
        return wayIn(user, hire, Deadline.in(SHORT));
    }

    private HandOff wayIn(User user, HireRecord hire, Deadline deadline) {
        return wayIn.to(
                hire.employment().orElseThrow(),
                hire.details().placement().map(Placement::type).orElse(EmploymentType.EMPLOYEE),
                user,
                () -> connecting.accessTo(user, hire, deadline));
    }

    @Override
    public Employment employment(Actor actor, HireId id) {
        AtRemote at = atRemote(actor, id);
        try {
            return onboarding.reading().employment(at.access(), at.hire());
        } catch (RemoteRefusedException e) {
            throw notShown(e);
        }
    }

    /** A hire that is at Remote, and the way to it. */
    private record AtRemote(HireRecord hire, Access access) {}

    private AtRemote atRemote(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = created(actor, id);
        return new AtRemote(
                hire, connecting.accessTo(user, hire, Deadline.in(SHORT)).orElseThrow(Hiring::unconnected));
    }

    private static RemoteHiringException notShown(RemoteRefusedException e) {
        return new RemoteHiringException(
                e, ErrorCode.EMPLOYMENT_NOT_SHOWN, e.error().status());
    }

    private static RemoteHiringException unconnected() {
        return new RemoteHiringException(ErrorCode.CONNECTION_MISSING);
    }

    @Override
    public Optional<CostEstimate> cost(Actor actor, HireId id) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = book.required(actor, id);
        return people.candidate(hire.tenant(), hire.application())
                .flatMap(candidate -> pricing.of(
                        user, candidate, Preparation.Wanted.of(hire.details(), candidate), Deadline.in(SHORT)));
    }

    @Override
    public Onboarding onboarding(Actor actor, HireId id) {
        return onboarding(atRemote(actor, id));
    }

    private Onboarding onboarding(AtRemote at) {
        Optional<Known> candidate = people.candidate(
                        at.hire().tenant(), at.hire().application())
                .map(known -> new Known(
                        known,
                        FormAnswers.NONE,
                        Refused.NONE,
                        rules.of(at.hire().tenant()).sources()));
        try {
            return onboarding.reading().onboarding(at.access(), at.hire(), candidate);
        } catch (RemoteRefusedException e) {
            throw notShown(e);
        }
    }

    @Override
    public Hire cancelOnboarding(Actor actor, HireId id) {
        people.permitted(actor, Permission.HIRE);
        HireRecord hire = book.required(actor, id);
        if (hire.state() == HireState.CANCELLED) { // a second click
            return hire.shown();
        }
        AtRemote at = atRemote(actor, id);
        return onboarding.cancelling().cancel(actor, at.hire(), at.access()).shown();
    }

    @Override
    public Onboarding invite(Actor actor, HireId id) {
        AtRemote at = atRemote(actor, id);
        Optional<String> said = onboarding.inviting().invite(actor, at.hire(), at.access());
        Onboarding now = onboarding(at);
        return said.map(now::refused).orElse(now);
    }

    @Override
    public RemoteLogin login(Actor actor) {
        User user = people.permitted(actor, Permission.HIRE, Permission.CONNECT);
        return wayIn.login(user, () -> connecting.access(user, Approach.byClick(Deadline.in(SHORT))));
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
                    e, ErrorCode.EMPLOYEE_NOT_ACTIVE, e.error().status());
        }
    }

    private HireRecord created(Actor actor, HireId id) {
        HireRecord hire = book.required(actor, id);
        if (hire.state() != HireState.CREATED) {
            throw new RemoteHiringException(ErrorCode.HIRE_NOT_AT_REMOTE);
        }
        return hire;
    }

    @Override
    public Hire cancel(Actor actor, HireId id) {
        people.permitted(actor, Permission.HIRE);
        HireRecord cancelled =
                book.updatePending(actor, book.required(actor, id), hire -> hire.in(HireState.CANCELLED));
        if (cancelled.state() != HireState.CANCELLED) {
            throw new RemoteHiringException(ErrorCode.HIRE_SENT_OR_OVER);
        }
        return cancelled.shown();
    }

    @Override
    public Hire link(Actor actor, HireId id, EmploymentId employment) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = book.required(actor, id);
        Access access =
                connecting.access(user, Approach.byClick(Deadline.in(SHORT))).orElseThrow(Hiring::unconnected);
        return settling.link(actor, hire, employment, access).shown();
    }

    @Override
    public List<Hire> history(Actor actor, ApplicationId application) {
        people.permitted(actor, Permission.HIRE);
        return book.attempts(actor, application).stream().map(HireRecord::shown).toList();
    }

    @Override
    public Batch hireAll(Actor actor, Collection<ApplicationId> applications) {
        return bulk.begin(actor, applications);
    }

    @Override
    public Batch batch(Actor actor, BatchId batch) {
        return bulk.find(actor, batch);
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
    public Optional<InvitedTo> invited(ConnectCode code, BrowserSession session) {
        return connecting.invited(code, session);
    }

    @Override
    public URI acceptInvitation(ConnectCode code, BrowserSession session) {
        return connecting.accept(code, session);
    }

    @Override
    public Optional<ConsentOutcome> completeInvited(InvitedCallback callback) {
        return connecting.completeInvited(callback, Deadline.in(SHORT));
    }

    @Override
    public ConnectionRequest requestConnection(Actor actor, HireId hire, UserId administrator) {
        return connecting.ask(actor, hire, administrator);
    }
}
