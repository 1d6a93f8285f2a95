package dev.remotehiring.admin;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an administrator sees and does. Every method with an actor demands the host's permission {@code CONNECT} in the
 * actor's tenant and throws {@link dev.remotehiring.api.RemoteHiringException} otherwise.
 */
@ProviderType
public interface RemoteHiringAdmin {
    /** How the plugin is set up; the same for all tenants. */
    SetUp setUp();

    /** The connections of the actor's tenant in the configured environment, shared ones first. */
    List<Connection> connections(Actor actor);

    /**
     * What is stored as a connection of the actor's tenant and cannot be read: damaged, copied from elsewhere, or written
     * by a newer version. It serves nobody, and is in nobody's way but of a new connection. {@link #disconnect} removes
     * it.
     */
    List<ConnectionId> unreadable(Actor actor);

    /** Who waits for the actor to connect, newest first. */
    List<ConnectionRequest> requests(Actor actor);

    /**
     * Proves a connection by asking Remote who it speaks for. Blocks for at most 20 seconds.
     *
     * @param actor who asks
     * @param connection one of {@link #connections}
     */
    ConnectionCheck check(Actor actor, ConnectionId connection);

    /**
     * Connects the actor's tenant by the company's own API token, which an admin of the company makes in Remote's
     * settings. It is proved by asking Remote whose it is, and then kept in the host's credential service only. Blocks
     * for at most 20 seconds.
     *
     * @param actor who connects
     * @param token the token, {@code ra_test_...} or in production {@code ra_live_...}
     * @param confirmed the company of {@link ConnectOutcome.OtherCompany}, once somebody has said yes to the change
     */
    ConnectOutcome connect(Actor actor, Secret token, Optional<CompanyId> confirmed);

    /**
     * Connects the actor's tenant by the platform's own rights as Remote's partner, without a consent page: the company
     * that the tenant was connected with before, else the one that this platform made at Remote for the tenant. No other
     * company can be reached in this way. Only for platforms that Remote lets do this. Blocks for at most 20 seconds.
     *
     * @param actor who connects
     */
    ConnectOutcome connectAsPartner(Actor actor);

    /**
     * All companies that let this platform act as Remote's partner, by name. They are the customers of everybody, so this
     * demands the permission {@code OPERATE} as well. Blocks for at most 20 seconds.
     *
     * @param actor who asks
     */
    List<PartnerCompany> partnerCompanies(Actor actor);

    /**
     * Connects the actor's tenant with one of {@link #partnerCompanies}, by the platform's own rights. Demands the
     * permission {@code OPERATE} as well. Blocks for at most 20 seconds.
     *
     * @param actor who connects
     * @param company the company; somebody has seen its name and said yes
     * @throws dev.remotehiring.api.RemoteHiringException when another tenant is connected with that company, or it does
     *     not let this platform act
     */
    ConnectOutcome connectAsPartner(Actor actor, CompanyId company);

    /**
     * What the company of a connection still has to do at Remote before it can hire. Blocks for at most 20 seconds.
     *
     * @param actor who asks
     * @param connection one of {@link #connections}, not a customer token, which may not ask
     * @throws dev.remotehiring.api.RemoteHiringException when Remote does not say
     */
    List<PendingAction> pendingActions(Actor actor, ConnectionId connection);

    /**
     * Makes a company at Remote for the actor's tenant and connects it. Whoever calls this has shown Remote's terms of
     * service to the actor, who has accepted them just now. Not repeated by itself. Blocks for at most 20 seconds.
     *
     * @param actor who connects
     * @param company the company
     */
    ConnectOutcome createCompany(Actor actor, NewCompany company);

    /**
     * Says yes to the company for which a connection speaks now; connections with the company of before are removed.
     *
     * @param actor who confirms
     * @param connection one of {@link #connections}
     * @param company the company of {@link ConnectionCheck#otherCompany}
     */
    Connection confirmCompany(Actor actor, ConnectionId connection, CompanyId company);

    /** What was decided about hiring in the actor's tenant. */
    HiringRules rules(Actor actor);

    /**
     * Decides about hiring in the actor's tenant, from the next click on. Written into the audit.
     *
     * @param actor who decides
     * @param rules all of them
     */
    void decide(Actor actor, HiringRules rules);

    /**
     * What a candidate would look like on the form of a country under certain rules, whether they are in force or not.
     * Blocks for at most 20 seconds.
     *
     * @param actor who asks
     * @param rules the rules to try
     * @param application the candidate
     * @param placement the country and type; empty for the candidate's own
     * @throws dev.remotehiring.api.RemoteHiringException when there is no form, or no connection to ask for it
     */
    HireForm tryRules(Actor actor, HiringRules rules, ApplicationId application, Optional<Placement> placement);

    /** Who of the tenant may hire, and who that is at Remote. Blocks for at most 20 seconds. */
    List<Colleague> colleagues(Actor actor);

    /**
     * Makes somebody of the tenant a user of the company at Remote. In production Remote mails an invitation to that
     * person, in a test environment it does not. Written into the audit. Blocks for at most 20 seconds.
     *
     * @param actor who does so
     * @param user one of {@link #colleagues} with an address and without a role
     * @param role what that person may do there
     */
    Colleague createRemoteUser(Actor actor, UserId user, RemoteRole role);

    /** The hires of the actor's tenant that need a person, those of longest standing first. */
    List<HireToSettle> hiresToSettle(Actor actor);

    /**
     * Says which employment a hire became, and settles it: {@link HireState#CREATED} from now on. Remote is asked whether
     * the company has that employment. Of a double, the other employment is left to a person in Remote. Blocks for at
     * most 20 seconds. Written into the audit.
     *
     * @param actor who settles
     * @param hire one of {@link #hiresToSettle}
     * @param employment the employment
     * @throws dev.remotehiring.api.RemoteHiringException when Remote does not show that employment to this company, or
     *     it is another hire's, or the hire needs no settling any more
     */
    Hire settleAsCreated(Actor actor, HireId hire, EmploymentId employment);

    /**
     * Says that Remote has no employment for a hire (any more), and settles it: an unknown one is {@link
     * HireState#NOT_CREATED} from now on and can be hired again; of a double, the employment too many was removed in
     * Remote. Remote is not asked. Written into the audit.
     *
     * @param actor who settles
     * @param hire one of {@link #hiresToSettle}
     */
    Hire settleAsNotCreated(Actor actor, HireId hire);

    /**
     * Everything that is kept of the actor's tenant, as JSON: hires with what was typed, requests, batches, connections
     * without their secrets, and the audit.
     *
     * @param actor who asks
     * @param json where to write, as UTF-8; it is not closed
     * @throws java.io.IOException when it cannot be written
     */
    void exportTenant(Actor actor, OutputStream json) throws IOException;

    /**
     * Erases everything that is kept of the actor's tenant: hires, requests, batches, connections with their secrets, and
     * the audit, of which one record of this erasure is left. It cannot be undone, and what Remote has stays there.
     *
     * @param actor who erases
     * @return what was erased, for the actor's records
     * @throws dev.remotehiring.api.RemoteHiringException when a hire is being sent at this moment; nothing was erased
     */
    Erasure eraseTenant(Actor actor);

    /**
     * Replaces the client secret of this installation, without an outage: the new one is proved at Remote before it is
     * used, and the one before goes on being tried until {@link #dropOldClientSecret}. For the platform's own console:
     * there is no actor, since the client secret belongs to no tenant. Blocks for at most 20 seconds.
     *
     * @param next the new client secret, as Remote gave it
     * @throws dev.remotehiring.api.RemoteHiringException when Remote does not take it, or cannot be asked: nothing is
     *     changed then
     */
    void replaceClientSecret(Secret next);

    /**
     * Forgets the client secret of before the last replacement, and every access token that any node has got with it: at
     * once here, within a second on other nodes. For the platform's own console. Connections stay: their refresh tokens
     * belong to the client, not to one of its secrets.
     */
    void dropOldClientSecret();

    /**
     * Erases a connection: its secret, its access tokens (on other nodes within a second of their next use), the consents
     * under way, the requests that it had answered, and with a shared one the tenant's connections by assertion to that
     * company. What was switched on in Remote stays there until an admin of the company removes it. Hires that wait go on
     * waiting.
     *
     * @param actor who disconnects
     * @param connection one of {@link #connections} or {@link #unreadable}
     * @return what was erased, for the actor's records
     */
    Disconnection disconnect(Actor actor, ConnectionId connection);

    /**
     * Invites an admin of the company at Remote, who has no login to the host, to connect the actor's tenant: by a link
     * that is good once, for seven days, in the configured environment. Written into the audit.
     *
     * @param actor who invites; the connection will be in this user's name, and only while the user may connect
     * @return the invitation, with the code that is told this once
     */
    MadeConnectInvitation inviteToConnect(Actor actor);

    /** The connect invitations of the actor's tenant of the last weeks, newest first. */
    List<ConnectInvitation> connectInvitations(Actor actor);

    /**
     * Withdraws a connect invitation: its link is good no more. Written into the audit.
     *
     * @param actor who withdraws it
     * @param invitation one of {@link #connectInvitations}
     * @throws dev.remotehiring.api.RemoteHiringException when it is not open (any more)
     */
    void revokeConnectInvitation(Actor actor, ConnectInvitationId invitation);
}
