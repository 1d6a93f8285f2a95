package dev.remotehiring.internal;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.internal.admin.Speaking;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.gateway.Budget;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.hiring.People;
import dev.remotehiring.internal.http.Calls;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.invitation.Inviters;
import dev.remotehiring.internal.journal.Budgets;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.Consents;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/**
 * What hiring and the administrator's side both stand on: the vault, the database, the tokens, and the ways to Remote and
 * to the host.
 */
final class Ground {
    final Settings settings;
    final House.Host host;
    final Clock clock;
    final String issuer;
    final Database database;
    final Calls calls;
    final Http http;
    final ConnectionStore connections;
    final ClientSecrets secrets;
    final TokenEndpoint endpoint;
    final Leases leases;
    final DroppedSecrets dropped;
    final Tokens tokens;
    final Budget budget;
    final LastCalls lastCalls;
    final Gateway gateway;
    final Identity identity;
    final Employments employments;
    final Companies companies;
    final CompanyManagers managers;
    final Upkeep upkeep;
    final OneCompany oneCompany;
    final Speaking speaking;
    final Hires hires;
    final ConnectionRequests requests;
    final People people;
    final Consents consents;
    final Invitations invitations;
    final Inviters inviters;
    final Rules rules;
    final Deeds deeds;
    final EnvironmentName environment;

    /**
     * Lays it. Nothing is asked of the database, the host or Remote yet.
     *
     * @param settings the configuration
     * @param host the host's ports
     * @param clock the time
     * @param renewals renew tokens beside the calls
     */
    Ground(Settings settings, House.Host host, Clock clock, ExecutorService renewals) {
        this.settings = settings;
        this.host = host;
        this.clock = clock;
        issuer = settings.environment().issuer();
        database = new Database(host.database(), Schema::migrate);
        calls = new Calls(clock);
        http = new Http(settings.environment().gateway(), settings.proxy(), calls);
        connections = new ConnectionStore(host.credentials(), issuer);
        secrets = new ClientSecrets(host.credentials(), issuer, settings.clientSecretAlias());
        endpoint = new TokenEndpoint(http, settings.clientId(), secrets, clock, host.meters());
        leases = new Leases(database);
        dropped = new DroppedSecrets(database, clock);
        tokens = new Tokens(
                new Tokens.Parts(connections, secrets, endpoint, leases, dropped, settings),
                clock,
                Correlation.onward(renewals));
        budget = new Budget(new Budgets(database), issuer, clock, host.meters());
        lastCalls = new LastCalls(database, issuer, clock);
        gateway = new Gateway(http, tokens, budget, lastCalls, clock, host.meters());
        identity = new Identity(gateway);
        employments = new Employments(gateway, clock);
        companies = new Companies(gateway, clock);
        managers = new CompanyManagers(gateway);
        upkeep = new Upkeep(database, issuer, clock);
        oneCompany = new OneCompany(connections, tokens, upkeep, lastCalls);
        speaking = new Speaking(connections, identity, employments, companies, clock);
        hires = new Hires(database, issuer, clock);
        requests = new ConnectionRequests(database, issuer, clock);
        people = new People(host.users(), host.candidates());
        consents = new Consents(database, issuer, clock);
        invitations = new Invitations(database, issuer, clock);
        inviters = new Inviters(host.users());
        rules = new Rules(database, issuer, clock);
        deeds = new Deeds(database, issuer, clock);
        environment = settings.environment().name();
    }
}
