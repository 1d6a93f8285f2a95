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
 * @param version grows with each change
 * @param startedBy who clicked first
 * @param startedAt when
 * @param changedAt when the state last changed
 * @param sentBy whose click sent it
 * @param connection through which connection it was sent
 * @param company to which company
 * @param employment what it became
 * @param details what was typed and what Remote said of it; erased when the hire is settled
 * @param searches how many searches have not found it since it was sent without an answer
 * @param searchedAt when the last of them was
 */
public record HireRecord(
        HireId id,
        TenantId tenant,
        ApplicationId application,
        int attempt,
        HireState state,
        long version,
        Person startedBy,
        Instant startedAt,
        Instant changedAt,
        Optional<UserId> sentBy,
        Optional<ConnectionId> connection,
        Optional<CompanyId> company,
        Optional<EmploymentId> employment,
        HireDetails details,
        int searches,
        Optional<Instant> searchedAt) {

    /** What the API shows of it. */
    public Hire shown() {
        return new Hire(id, application, attempt, state, startedBy, startedAt, changedAt, company, employment);
    }

    /** In another state. What was typed is kept, unless nobody will need it again. */
    public HireRecord in(HireState next) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                next,
                version,
                startedBy,
                startedAt,
                changedAt,
                sentBy,
                connection,
                company,
                employment,
                next == HireState.CANCELLED || next == HireState.NOT_CREATED ? HireDetails.NONE : details,
                searches,
                searchedAt);
    }

    /** With other details. */
    public HireRecord with(HireDetails other) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                state,
                version,
                startedBy,
                startedAt,
                changedAt,
                sentBy,
                connection,
                company,
                employment,
                other,
                searches,
                searchedAt);
    }

    /** Being sent by a user's click, through a connection. */
    public HireRecord sending(UserId by, ConnectionId through, CompanyId to) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                HireState.SENDING,
                version,
                startedBy,
                startedAt,
                changedAt,
                Optional.of(by),
                Optional.of(through),
                Optional.of(to),
                employment,
                details,
                0,
                Optional.empty());
    }

    /** Created: the employment is known, and what was typed is erased. */
    public HireRecord created(EmploymentId created) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                HireState.CREATED,
                version,
                startedBy,
                startedAt,
                changedAt,
                sentBy,
                connection,
                company,
                Optional.of(created),
                HireDetails.NONE,
                searches,
                searchedAt);
    }

    /** Searched for once more and not found. */
    public HireRecord searched(Instant at) {
        return new HireRecord(
                id,
                tenant,
                application,
                attempt,
                state,
                version,
                startedBy,
                startedAt,
                changedAt,
                sentBy,
                connection,
                company,
                employment,
                details,
                searches + 1,
                Optional.of(at));
    }

    /** Prints ids and the state, nothing personal. */
    @Override
    public String toString() {
        return "HireRecord[" + id + ", " + state + ", version " + version + "]";
    }
}
