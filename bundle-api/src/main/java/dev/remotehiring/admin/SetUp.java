package dev.remotehiring.admin;

import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.Failure;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the plugin is set up; no secrets.
 *
 * @param environment the environment
 * @param gateway the address of Remote's gateway
 * @param webApp the address of Remote's web app, where recruiters are sent
 * @param clientId the partner's client id
 * @param redirectUri the address of the consent callback; exactly this must be registered with the client id at Remote
 * @param scopes what is asked for in the consent, separated by spaces
 * @param assertions whether the platform vouches for users by assertions
 * @param signUp where a company that is no customer of Remote yet signs up there
 * @param terms Remote's terms of service, where this platform may make companies at Remote; they have to be shown and
 *     accepted before {@link RemoteHiringAdmin#createCompany}
 * @param notes what an administrator should know about this set-up; empty when all is well
 */
public record SetUp(
        EnvironmentName environment,
        URI gateway,
        URI webApp,
        String clientId,
        URI redirectUri,
        String scopes,
        boolean assertions,
        URI signUp,
        Optional<URI> terms,
        List<Failure> notes) {
    /** Keeps a copy. */
    public SetUp {
        notes = List.copyOf(notes);
    }
}
