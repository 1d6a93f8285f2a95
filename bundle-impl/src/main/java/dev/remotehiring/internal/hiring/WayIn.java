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
import dev.remotehiring.internal.token.TokenKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hand-off: a magic link, else the older single sign-on address, else the plain page, and what the person meets
 * there. A link is only ever made for the clicking person's own Remote user, found by the e-mail address that the host
 * vouches for: nobody is logged in as somebody else. The hire never depends on it.
 */
public final class WayIn {
    private static final Logger LOG = LoggerFactory.getLogger(WayIn.class);
    private static final Duration BELIEVED = Duration.ofHours(1);

    private final Settings settings;
    private final CompanyManagers managers;
    private final Links links;
    private final Clock clock;

    /** Whom Remote gave no link when it was last asked, here, and when that was. */
    private final ConcurrentMap<String, Instant> refused = new ConcurrentHashMap<>();

    /**
     * @param settings which ways are switched on
     * @param managers who is a Remote user
     * @param links makes links
     * @param clock tells how long a refused link is believed
     */
    public WayIn(Settings settings, CompanyManagers managers, Links links, Clock clock) {
        this.settings = settings;
        this.managers = managers;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Who a person is at Remote, as far as it could be found out.
     *
     * @param access the company; empty when it is not connected
     * @param users the users with the person's address; empty when that could not be found out
     */
    private record Known(Optional<Access> access, Optional<Set<RemoteUserId>> users) {
        static final Known NOTHING = new Known(Optional.empty(), Optional.empty());

        /** The one user whom the person may be logged in as. */
        Optional<RemoteUserId> own() {
            return users.filter(all -> all.size() == 1)
                    .flatMap(all -> all.stream().findFirst());
        }

        /** What is met without a link. */
        RemoteLogin login() {
            return users.map(all -> all.isEmpty() ? RemoteLogin.NO_USER : RemoteLogin.OWN_LOGIN)
                    .orElse(RemoteLogin.UNKNOWN);
        }
    }

    /** A way to the page of an employment, made now; without access to its company, the plain one. */
    HandOff to(EmploymentId employment, EmploymentType type, User user, Supplier<Optional<Access>> access) {
        String path = settings.handOff().path(type).replace("{employment}", employment.value());
        Known known = known(user, access);
        return known.own()
                .flatMap(own -> link(path, own, known.access().orElseThrow()))
                .orElseGet(() -> new HandOff(
                        HandOff.Kind.PLAIN, URI.create(settings.environment().webApp() + path), known.login()));
    }

    /** What a person would meet at Remote's door. A link that was refused within the hour is not expected to be made. */
    RemoteLogin login(User user, Supplier<Optional<Access>> access) {
        Known known = known(user, access);
        boolean linked = known.own().isPresent()
                && mayLink(known.own().get(), known.access().orElseThrow());
        return linked ? RemoteLogin.LINK : known.login();
    }

    private boolean mayLink(RemoteUserId own, Access access) {
        boolean any = settings.handOff().magicLink() || settings.handOff().ssoUrl();
        Instant no = refused.get(key(own, access));
        return any
                && access.connection().tokenKind() == TokenKind.COMPANY
                && (no == null || !clock.instant().isBefore(no.plus(BELIEVED)));
    }

    private static String key(RemoteUserId own, Access access) {
        return access.connection().key() + "/" + own.value();
    }

    private Known known(User user, Supplier<Optional<Access>> access) {
        if (user.email().filter(email -> !email.isBlank()).isEmpty()) {
            return Known.NOTHING;
        }
        try {
            Optional<Access> through = access.get();
            return through.isEmpty()
                    ? Known.NOTHING
                    : new Known(
                            through,
                            Optional.of(managers.withEmail(
                                    through.get(), user.email().get())));
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("Who {} is at Remote could not be found out: {}", user.actor(), e.getMessage());
            return Known.NOTHING;
        }
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
            LOG.debug("No login for {}: {}", user.actor(), e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<HandOff> sso(RemoteUserId own, Access access) throws RemoteRefusedException {
        return links.sso(access, own).map(address -> new HandOff(HandOff.Kind.SSO_URL, address, RemoteLogin.LINK));
    }

    private Optional<HandOff> link(String path, RemoteUserId own, Access access) {
        Optional<HandOff> link = Optional.empty();
        try {
            link = magicOrSso(path, own, access);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("No link for {}: {}", own, e.getMessage());
        }
        if (link.isPresent()) {
            refused.remove(key(own, access));
        } else {
            refused.put(key(own, access), clock.instant());
        }
        return link;
    }

    private Optional<HandOff> magicOrSso(String path, RemoteUserId own, Access access) throws RemoteRefusedException {
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
            LOG.debug("Remote gives no magic link: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
