package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A hire as a row of the journal. It is changed by {@link Hires#change} only, which writes over the version that was
 * read or not at all.
 *
 * @param id the id
 * @param tenant whose
 * @param application the application
 * @param attempt which attempt of the application
 * @param state where it stands
 * @param version grows with each change: the fencing number of whoever holds the row
 * @param held whether a node holds the row now, on the database's clock
 * @param startedBy who clicked first
 * @param startedAt when
 * @param changedAt when the state last changed
 * @param sent by whom and where it was sent, or will be
 * @param employment what it became
 * @param details what was typed and what Remote said of it; erased when the hire is settled
 * @param search what was done to find it at Remote
 * @param noted how the onboarding of its employment went when it was last read; not changed by {@link Hires#change}
 */
public record HireRecord(
        HireId id,
        TenantId tenant,
        ApplicationId application,
        int attempt,
        HireState state,
        long version,
        boolean held,
        Person startedBy,
        Instant startedAt,
        Instant changedAt,
        Sent sent,
        Optional<EmploymentId> employment,
        HireDetails details,
        Searched search,
        Optional<Noted> noted) {

    /**
     * How the onboarding went when it was last read.
     *
     * @param status Remote's word
     * @param at when
     */
    public record Noted(String status, Instant at) {}

    /**
     * By whom and where a hire was sent.
     *
     * @param by whose click sent it, or put it into the queue
     * @param connection through which connection
     * @param company to which company
     * @param times how often
     */
    public record Sent(
            Optional<UserId> by, Optional<ConnectionId> connection, Optional<CompanyId> company, int times) {}

    /**
     * What was done to find a hire at Remote.
     *
     * @param times how many searches that count have not found it since it was last sent
     * @param at when the last of them was
     * @param next when to look for it again
     * @param other an employment that Remote has for it beside the one that it became
     */
    public record Searched(int times, Optional<Instant> at, Optional<Instant> next, Optional<EmploymentId> other) {
        /** Nothing was done, and nothing is to be done. */
        public static final Searched NOT = new Searched(0, Optional.empty(), Optional.empty(), Optional.empty());

        private Searched next(Optional<Instant> moment) {
            return new Searched(times, at, moment, other);
        }
    }

    /** What the API shows of it. */
    public Hire shown() {
        return new Hire(id, application, attempt, state, startedBy, startedAt, changedAt, sent.company(), employment);
    }

    /** In another state. What was typed is kept, unless nobody will need it again. */
    public HireRecord in(HireState next) {
        boolean settled = next == HireState.CREATED || next == HireState.CANCELLED || next == HireState.NOT_CREATED;
        return changed(
                next,
                sent,
                employment,
                settled ? details.settled() : details,
                next == HireState.UNKNOWN ? search.next(Optional.empty()) : search);
    }

    /** What the next attempt begins with: after a refusal everything that was typed, else nothing, not even the place. */
    public HireDetails forTheNext() {
        return state == HireState.REFUSED ? details.afresh() : HireDetails.NONE;
    }

    /** With other details. */
    public HireRecord with(HireDetails other) {
        return changed(state, sent, employment, other, search);
    }

    /** In the queue, for a user. */
    public HireRecord queued(UserId by) {
        return changed(
                HireState.QUEUED,
                new Sent(Optional.of(by), sent.connection(), sent.company(), sent.times()),
                employment,
                details,
                search);
    }

    /** Being sent by a user's click, through a connection. */
    public HireRecord sending(UserId by, ConnectionId through, CompanyId to) {
        return changed(
                HireState.SENDING,
                new Sent(Optional.of(by), Optional.of(through), Optional.of(to), sent.times() + 1),
                employment,
                details,
                new Searched(0, Optional.empty(), search.next(), search.other()));
    }

    /** It certainly was not acted upon: what it was before. */
    public HireRecord notSent(HireRecord before) {
        return changed(before.state(), before.sent(), employment, details, before.search());
    }

    /** Created: the employment is known, and what was typed is erased. */
    public HireRecord created(EmploymentId created) {
        return changed(HireState.CREATED, sent, Optional.of(created), details.settled(), search);
    }

    /** Created, or found, at a company. */
    public HireRecord at(UserId by, ConnectionId through, CompanyId company) {
        return changed(
                state,
                new Sent(Optional.of(by), Optional.of(through), Optional.of(company), sent.times()),
                employment,
                details,
                search);
    }

    /** Searched for once more and not found. */
    public HireRecord searched(Instant at) {
        return changed(
                state,
                sent,
                employment,
                details,
                new Searched(search.times() + 1, Optional.of(at), search.next(), search.other()));
    }

    /** To be looked for at Remote at some moment. */
    public HireRecord lookAgain(Optional<Instant> moment) {
        return changed(state, sent, employment, details, search.next(moment));
    }

    /** With an employment at Remote that is one too many; with none any more. */
    public HireRecord beside(Optional<EmploymentId> other) {
        return changed(
                state, sent, employment, details, new Searched(search.times(), search.at(), search.next(), other));
    }

    private HireRecord changed(
            HireState newState,
            Sent newSent,
            Optional<EmploymentId> newEmployment,
            HireDetails newDetails,
            Searched newSearch) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                newState,
                version,
                held,
                startedBy,
                startedAt,
                changedAt,
                newSent,
                newEmployment,
                newDetails,
                newSearch,
                noted);
    }

    /** Prints ids and the state, nothing personal. */
    @Override
    public String toString() {
        return "HireRecord[" + id + ", " + state + ", version " + version + "]";
    }
}
