package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.Links;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hand-off: a magic link, else the older single sign-on address, else the plain page. A link is only ever made for
 * the clicking person's own Remote user, found by the e-mail address that the host vouches for: nobody is logged in as
 * somebody else. The hire never depends on it.
 */
public final class WayIn {
    private static final Logger LOG = LoggerFactory.getLogger(WayIn.class);

    private final Settings settings;
    private final CompanyManagers managers;
    private final Links links;

    /**
     * @param settings which ways are switched on
     * @param managers who is a Remote user
     * @param links makes links
     */
    public WayIn(Settings settings, CompanyManagers managers, Links links) {
        this.settings = settings;
        this.managers = managers;
        this.links = links;
    }

    /** A way to the page of an employment, made now; without access to its company, the plain one. */
    HandOff to(EmploymentId employment, EmploymentType type, User user, Supplier<Optional<Access>> access) {
        String path = settings.handOff().path(type).replace("{employment}", employment.value());
        return link(path, user, access)
                .orElseGet(() -> new HandOff(
                        HandOff.Kind.PLAIN, URI.create(settings.environment().webApp() + path), RemoteLogin.UNKNOWN));
    }

    /** Whether a user can be logged in at Remote before a consent. */
    boolean canLogIn(User user) {
        return settings.handOff().ssoUrl() && user.email().isPresent();
    }

    /** The older single sign-on address, before a consent; empty when Remote does not know the user or refuses. */
    Optional<HandOff> logIn(User user, Access access) {
        try {
            Optional<RemoteUserId> own =
                    managers.findByEmail(access, user.email().orElse(""));
            return own.isEmpty() ? Optional.empty() : sso(own.get(), access);
        } catch (RemoteRefusedException e) {
            LOG.info("No login for {}: {}", user.actor(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<HandOff> sso(RemoteUserId own, Access access) throws RemoteRefusedException {
        return links.sso(access, own).map(address -> new HandOff(HandOff.Kind.SSO_URL, address, RemoteLogin.LINK));
    }

    private Optional<HandOff> link(String path, User user, Supplier<Optional<Access>> access) {
        boolean any = settings.handOff().magicLink() || settings.handOff().ssoUrl();
        if (!any || user.email().isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<Access> through = access.get();
            Optional<RemoteUserId> own = through.isEmpty()
                    ? Optional.empty()
                    : managers.findByEmail(through.get(), user.email().get());
            return own.isEmpty() ? Optional.empty() : link(path, own.get(), through.get());
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.info("No link for {}: {}", user.actor(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<HandOff> link(String path, RemoteUserId own, Access access) throws RemoteRefusedException {
        Optional<HandOff> magic = settings.handOff().magicLink() ? magic(path, own, access) : Optional.empty();
        if (magic.isPresent() || !settings.handOff().ssoUrl()) {
            return magic;
        }
        return sso(own, access);
    }

    private Optional<HandOff> magic(String path, RemoteUserId own, Access access) {
        try {
            return links.magic(access, own, path)
                    .map(address -> new HandOff(HandOff.Kind.MAGIC_LINK, address, RemoteLogin.LINK));
        } catch (RemoteRefusedException e) {
            LOG.info("Remote gives no magic link: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
