package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the buttons of a list of applications show: one query, no call to Remote. */
public final class Buttons {
    private static final int MOST = 500;

    private final People people;
    private final Hires hires;
    private final Connecting connecting;
    private final EnvironmentName environment;

    /**
     * @param people the host's users
     * @param hires the journal
     * @param connecting the connections
     * @param environment where hires go
     */
    public Buttons(People people, Hires hires, Connecting connecting, EnvironmentName environment) {
        this.people = people;
        this.hires = hires;
        this.connecting = connecting;
        this.environment = environment;
    }

    List<HireStatus> statuses(Actor actor, Collection<ApplicationId> applications) {
        if (applications.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " applications at once.");
        }
        User user = people.known(actor);
        if (user.permissions().isEmpty()) {
            return applications.stream().map(this::hidden).toList();
        }
        Optional<StoredConnection> connection = connecting.chosen(user);
        Map<ApplicationId, HireRecord> newest = new HashMap<>();
        hires.newest(actor.tenant(), applications).forEach(hire -> newest.put(hire.application(), hire));
        return applications.stream()
                .map(application -> status(user, application, Optional.ofNullable(newest.get(application)), connection))
                .toList();
    }

    /** Whoever may nothing is told that, and nothing else. */
    private HireStatus hidden(ApplicationId application) {
        return new HireStatus(
                application,
                Availability.NOT_POSSIBLE,
                Optional.empty(),
                Optional.empty(),
                environment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private HireStatus status(
            User user, ApplicationId application, Optional<HireRecord> hire, Optional<StoredConnection> connection) {
        Optional<Hire> shown = hire.map(HireRecord::shown);
        Optional<String> company = connection.map(StoredConnection::companyName).filter(name -> !name.isBlank());
        Optional<HireRecord.Noted> noted =
                hire.filter(record -> record.state() == HireState.CREATED).flatMap(HireRecord::noted);
        return new HireStatus(
                application,
                availability(user, shown, connection.isPresent()),
                shown,
                company,
                environment,
                noted.map(HireRecord.Noted::status).map(OnboardingStatus::of),
                noted.map(HireRecord.Noted::at),
                hire.filter(record -> record.state() == HireState.REFUSED)
                        .flatMap(record -> record.details().refusal())
                        .map(Refusal::reason));
    }

    private static Availability availability(User user, Optional<Hire> hire, boolean connected) {
        if (hire.isPresent()) {
            switch (hire.get().state()) {
                case CREATED:
                    return Availability.HIRED;
                case QUEUED, SENDING:
                    return Availability.IN_PROGRESS;
                case UNKNOWN:
                    return Availability.UNKNOWN;
                default:
                    break;
            }
        }
        if (!user.may(Permission.HIRE)) {
            return Availability.NOT_POSSIBLE;
        }
        return hire.map(Hire::state)
                .map(state -> pending(state, connected))
                .orElse(connected ? Availability.READY : Availability.NOT_CONNECTED);
    }

    private static Availability pending(HireState state, boolean connected) {
        return switch (state) {
            case WAITING_FOR_DETAILS -> connected ? Availability.NEEDS_DETAILS : Availability.WAITING_FOR_CONSENT;
            case WAITING_FOR_CONSENT -> connected ? Availability.READY : Availability.WAITING_FOR_CONSENT;
            default -> connected ? Availability.READY : Availability.NOT_CONNECTED;
        };
    }
}
