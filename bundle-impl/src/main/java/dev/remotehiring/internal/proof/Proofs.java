package dev.remotehiring.internal.proof;

import static dev.remotehiring.internal.proof.Question.atRemote;
import static dev.remotehiring.internal.proof.Question.here;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.Links;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.journal.InUse;
import dev.remotehiring.internal.journal.Soundness;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.TokenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Proves the whole set-up, from what is on this machine to what Remote has switched on. Nothing is written at Remote,
 * and production is asked nothing unless somebody wants that.
 */
public final class Proofs {
    private static final Duration LONGEST = Duration.ofSeconds(28);

    private final Settings settings;
    private final Http http;
    private final Clock clock;
    private final Executor work;
    private final Ports ports;
    private final Vault vault;
    private final Tables tables;
    private final Client client;
    private final Witness witness;
    private final Redirect redirect;
    private final Scopes scopes;
    private final Assertions assertions;
    private final MagicLinks magicLinks;

    /** What it stands on. */
    public record Parts(
            Settings settings,
            UserDirectory users,
            CandidateDirectory candidates,
            CredentialService credentials,
            Soundness soundness,
            InUse inUse,
            Http http,
            TokenEndpoint endpoint,
            ClientSecrets secrets,
            ConnectionStore connections,
            Gateway gateway,
            Employments employments,
            CompanyManagers managers) {}

    /**
     * @param parts what it stands on
     * @param clock compared with Remote's
     * @param work where questions are asked side by side
     */
    public Proofs(Parts parts, Clock clock, Executor work) {
        this.settings = parts.settings();
        this.http = parts.http();
        this.clock = clock;
        this.work = work;
        ports = new Ports(parts.users(), parts.candidates());
        vault = new Vault(parts.credentials(), settings.environment().issuer());
        tables = new Tables(parts.soundness());
        client = new Client(parts.endpoint(), settings);
        witness = new Witness(parts.inUse(), parts.connections(), new Identity(parts.gateway()));
        redirect = new Redirect(http, settings);
        scopes = new Scopes(parts.gateway(), parts.employments(), parts.managers(), parts.inUse(), settings, clock);
        assertions = new Assertions(parts.endpoint(), parts.secrets(), settings, clock);
        magicLinks = new MagicLinks(new Links(parts.gateway()));
    }

    /** As {@link dev.remotehiring.admin.RemoteHiringOperations#prove}. */
    public List<Proof> prove(boolean askProduction) {
        boolean mayAsk = askProduction || settings.environment().name() != EnvironmentName.PRODUCTION;
        Round round = new Round(work, Deadline.in(LONGEST), mayAsk);
        Reach reach = new Reach(http, settings, clock);
        round.ask(
                here(Item.SETTINGS, () -> Proof.proved(Item.SETTINGS)), // or nobody could ask
                here(Item.HOST, ports::prove),
                here(Item.CREDENTIAL_SERVICE, vault::prove),
                here(Item.DATABASE, tables::prove),
                atRemote(Item.GATEWAY, () -> reach.prove(round.deadline()))
                        .knowing(settings.environment().issuer()));
        round.ask(
                atRemote(Item.CLOCK, reach::clock).standingOn(Item.GATEWAY),
                atRemote(Item.CLIENT, () -> client.prove(round.deadline()))
                        .standingOn(Item.GATEWAY, Item.CREDENTIAL_SERVICE)
                        .knowing(settings.clientId()));
        round.ask(atRemote(
                        Item.ENVIRONMENT,
                        () -> client.environment(round.of(Item.CLIENT).orElseThrow()))
                .standingOn(Item.GATEWAY)
                .knowing(settings.environment().issuer()));
        Witness.Found found = found(round);
        round.ask(redirect(round, found), scopes(round, found), assertions(round, found), magicLinks(round, found));
        round.ask(here(Item.WEBHOOKS, () -> Proof.open(Item.WEBHOOKS, new Failure(ErrorCode.WEBHOOKS_NOT_TAKEN))));
        return round.proofs();
    }

    private Witness.Found found(Round round) {
        boolean canBe =
                round.isProved(Item.CLIENT) && round.isProved(Item.CREDENTIAL_SERVICE) && round.isProved(Item.DATABASE);
        return canBe
                ? round.find(() -> witness.find(round.deadline())).orElse(Witness.Found.NOTHING)
                : Witness.Found.NOTHING;
    }

    private Question redirect(Round round, Witness.Found found) {
        return redirect.isOurs()
                ? atRemote(Item.REDIRECT, () -> redirect.prove(found, round.deadline()))
                        .standingOn(Item.GATEWAY, Item.CLIENT)
                        .knowing(redirect.address())
                : here(Item.REDIRECT, redirect::notOurs);
    }

    private Question scopes(Round round, Witness.Found found) {
        return atRemote(Item.SCOPES, () -> scopes.prove(found, round.deadline()))
                .standingOn(Item.CLIENT, Item.CREDENTIAL_SERVICE, Item.DATABASE)
                .knowing(settings.scopes());
    }

    private Question assertions(Round round, Witness.Found found) {
        return settings.assertions().on()
                ? atRemote(Item.ASSERTIONS, () -> assertions.prove(found, round.deadline()))
                        .standingOn(Item.CLIENT, Item.DATABASE, Item.CLOCK)
                : here(Item.ASSERTIONS, () -> Proof.proved(Item.ASSERTIONS));
    }

    private Question magicLinks(Round round, Witness.Found found) {
        return settings.handOff().magicLink()
                ? atRemote(Item.MAGIC_LINKS, () -> magicLinks.prove(found, round.deadline()))
                        .standingOn(Item.CLIENT, Item.DATABASE)
                : here(Item.MAGIC_LINKS, () -> Proof.proved(Item.MAGIC_LINKS));
    }
}
