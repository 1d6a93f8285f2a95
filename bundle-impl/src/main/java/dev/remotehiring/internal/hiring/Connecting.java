package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.connection.Choice;
import dev.remotehiring.internal.consent.Consent;
import dev.remotehiring.internal.consent.Terms;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.invitation.Accepting;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.sending.Book;
import dev.remotehiring.internal.sending.Listeners;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Through which connection a user's hire goes, and how one comes about where there is none. */
public final class Connecting {
    private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

    private final People people;
    private final Book book;
    private final Hires hires;
    private final ConnectionStore connections;
    private final boolean shared;
    private final Consent consent;
    private final Accepting accepting;
    private final ConnectionRequests requests;
    private final Listeners listeners;
    private final WayIn wayIn;
    private final Vouching vouching;
    private final Upkeep upkeep;
    private final Clock clock;

    /** What it stands on; {@code shared} says whether recruiters use the tenant's connection. */
    public record Parts(
            People people,
            Book book,
            Hires hires,
            ConnectionStore connections,
            boolean shared,
            Consent consent,
            Accepting accepting,
            ConnectionRequests requests,
            Listeners listeners,
            WayIn wayIn,
            Vouching vouching,
            Upkeep upkeep) {}

    /**
     * @param parts what it stands on
     * @param clock dates the requests
     */
    public Connecting(Parts parts, Clock clock) {
        this.people = parts.people();
        this.book = parts.book();
        this.hires = parts.hires();
        this.connections = parts.connections();
        this.shared = parts.shared();
        this.consent = parts.consent();
        this.accepting = parts.accepting();
        this.requests = parts.requests();
        this.listeners = parts.listeners();
        this.wayIn = parts.wayIn();
        this.vouching = parts.vouching();
        this.upkeep = parts.upkeep();
        this.clock = clock;
    }

    /** The access of a user; empty when a consent is needed. */
    Optional<Access> access(User user, Approach approach) {
        vouching.introduce(user, connections.of(user.actor().tenant()), approach);
        Optional<StoredConnection> chosen = chosen(user);
        chosen.ifPresent(connection -> upkeep.used(connection.tenant(), connection.id()));
        return chosen.map(approach::through);
    }

    Optional<StoredConnection> chosen(User user) {
        boolean may = shared || user.may(Permission.CONNECT); // who may make the company's connection may use it
        return Choice.of(connections.of(user.actor().tenant()), user.actor().user(), vouching.id(user), may);
    }

    /** The access to a hire that exists: only through a connection to the company that it was sent to. */
    Optional<Access> accessTo(User user, HireRecord hire, Deadline deadline) {
        return access(user, Approach.byClick(deadline))
                .filter(access -> hire.sent()
                        .company()
                        .equals(Optional.of(access.connection().company())));
    }

    /** There is no connection: who could make one. */
    HireOutcome required(User user, HireRecord hire) {
        return new HireOutcome.ConsentRequired(
                hire.shown(),
                user.may(Permission.CONNECT),
                people.administrators(user.actor()),
                requests.of(hire.tenant(), hire.id()),
                wayIn.canLogIn(user) && anyOfTheTenant(user).isPresent());
    }

    /** A connection that may not hire for this user, but can ask Remote who the user is there. */
    private Optional<StoredConnection> anyOfTheTenant(User user) {
        return connections.of(user.actor().tenant()).stream()
                .filter(StoredConnection::isAlive)
                .findFirst();
    }

    HandOff logIn(Actor actor, Deadline deadline) {
        User user = people.permitted(actor, Permission.HIRE, Permission.CONNECT);
        return anyOfTheTenant(user)
                .filter(connection -> wayIn.canLogIn(user))
                .flatMap(connection -> wayIn.logIn(user, new Access(connection, deadline)))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.NO_LOGIN_FROM_HERE));
    }

    URI begin(ConsentStart start) {
        people.permitted(start.actor(), Permission.HIRE, Permission.CONNECT);
        start.hire().ifPresent(hire -> book.required(start.actor(), hire));
        return consent.begin(start);
    }

    ConsentOutcome complete(ConsentCallback callback, Deadline deadline) {
        User user = people.permitted(callback.actor(), Permission.HIRE, Permission.CONNECT);
        ConsentOutcome outcome = consent.complete(callback, Terms.ofUser(user.may(Permission.CONNECT)), deadline);
        if (outcome instanceof ConsentOutcome.Granted granted) {
            tell(callback.actor(), granted);
        }
        return outcome;
    }

    Optional<InvitedTo> invited(ConnectCode code, BrowserSession session) {
        return accepting.look(code, session);
    }

    URI accept(ConnectCode code, BrowserSession session) {
        return accepting.begin(code, session);
    }

    Optional<ConsentOutcome> completeInvited(InvitedCallback callback, Deadline deadline) {
        Optional<Accepting.Answered> answered = accepting.complete(callback, deadline);
        answered.ifPresent(answer -> {
            if (answer.outcome() instanceof ConsentOutcome.Granted granted) {
                tell(answer.inviter(), granted);
            }
        });
        return answered.map(Accepting.Answered::outcome);
    }

    /** The connection is there, whether or not those who wait can be told. */
    private void tell(Actor actor, ConsentOutcome.Granted granted) {
        try {
            tellWaiting(actor, granted);
        } catch (RemoteHiringException e) {
            LOG.warn("Who waits for the connection of tenant {} was not told: {}", actor.tenant(), e.getMessage());
        }
    }

    private void tellWaiting(Actor actor, ConsentOutcome.Granted granted) {
        for (HireRecord hire : hires.in(HireState.WAITING_FOR_CONSENT, Optional.of(actor.tenant()))) {
            boolean serves = granted.connection().shared()
                    ? shared
                    : hire.startedBy().user().equals(actor.user());
            if (serves) {
                listeners.tell(listener -> listener.connectionReady(hire.tenant(), hire.shown()));
            }
        }
    }

    ConnectionRequest ask(Actor actor, HireId id, UserId administrator) {
        User user = people.permitted(actor, Permission.HIRE);
        HireRecord hire = book.required(actor, id);
        if (!waits(user, hire)) {
            throw new RemoteHiringException(ErrorCode.CONSENT_NOT_AWAITED);
        }
        List<Person> administrators = people.administrators(actor);
        Person asked = administrators.stream()
                .filter(person -> person.user().equals(administrator))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.PERSON_CANNOT_CONNECT));
        ConnectionRequest request = new ConnectionRequest(
                id, hire.application(), user.person(), asked, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (requests.add(actor.tenant(), request)) {
            listeners.tell(listener -> listener.connectionRequested(actor.tenant(), request));
        }
        return requests.of(actor.tenant(), id).orElse(request);
    }

    /** A hire whose connection has ended since it was last clicked waits for one from now on. */
    private boolean waits(User user, HireRecord hire) {
        return chosen(user).isEmpty()
                && book.updatePending(
                                        user.actor(),
                                        hire,
                                        now -> now.state() == HireState.WAITING_FOR_CONSENT
                                                ? now
                                                : now.in(HireState.WAITING_FOR_CONSENT))
                                .state()
                        == HireState.WAITING_FOR_CONSENT;
    }
}
