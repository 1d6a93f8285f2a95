package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.Colleague;
import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.Choice;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.CompanyManagers.Manager;
import dev.remotehiring.internal.gateway.CompanyManagers.NewManager;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.token.ConnectionStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who of a tenant may hire, and who that is at Remote; makes those users of Remote who are none. */
public final class Colleagues {
    private final Settings settings;
    private final UserDirectory users;
    private final ConnectionStore connections;
    private final CompanyManagers managers;
    private final Deeds deeds;

    /**
     * @param settings the environment: only production mails
     * @param users the host's
     * @param connections through which Remote is asked
     * @param managers the users of the company at Remote
     * @param deeds the audit
     */
    public Colleagues(
            Settings settings,
            UserDirectory users,
            ConnectionStore connections,
            CompanyManagers managers,
            Deeds deeds) {
        this.settings = settings;
        this.users = users;
        this.connections = connections;
        this.managers = managers;
        this.deeds = deeds;
    }

    List<Colleague> all(Actor actor, Deadline deadline) {
        List<Manager> known = known(access(actor, deadline));
        return hiring(actor).stream().map(user -> colleague(user, known)).toList();
    }

    /**
     * Whoever is a user already stays as they are. Remote takes an address once, so nobody is made twice by trying again.
     */
    Colleague create(Actor actor, UserId id, RemoteRole role, Deadline deadline) {
        User user = hiring(actor).stream()
                .filter(one -> one.actor().user().equals(id))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.PERSON_NOT_HIRING));
        String email = user.email()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.PERSON_WITHOUT_ADDRESS));
        Access access = access(actor, deadline);
        Colleague before = colleague(user, known(access));
        return before.role().isPresent() ? before : made(actor, user, email, role, access);
    }

    private Colleague made(Actor actor, User user, String email, RemoteRole role, Access access) {
        boolean invited = !settings.environment().name().isForTesting();
        String word = role.name().toLowerCase(Locale.ROOT);
        boolean answered;
        try {
            answered = managers.create(access, new NewManager(user.name(), email, word, invited))
                    .isPresent();
        } catch (RemoteRefusedException e) {
            return refused(user, access, e);
        }
        Colleague made =
                answered ? new Colleague(user.person(), user.email(), Optional.of(word)) : lookedFor(user, access);
        deeds.done(
                actor,
                Optional.of(access.connection().company()),
                "company.user_made",
                user.actor().user().value(),
                word);
        return made;
    }

    /** The answer was lost: Remote's list says whether there is a user now. */
    private Colleague lookedFor(User user, Access access) {
        Colleague now = colleague(user, known(access));
        if (now.role().isEmpty()) {
            throw new RemoteHiringException(ErrorCode.USER_NOT_THERE);
        }
        return now;
    }

    /** Somebody else was faster, or the address is taken in a company that is not ours to see. */
    private Colleague refused(User user, Access access, RemoteRefusedException refused) {
        int status = refused.error().status();
        if (Fault.ofStatus(status) == Fault.FORBIDDEN) {
            throw new RemoteHiringException(refused, ErrorCode.USER_NOT_ALLOWED);
        }
        Colleague now = colleague(user, known(access));
        if (now.role().isPresent()) {
            return now;
        }
        boolean taken = refused.error().problems().stream()
                .anyMatch(problem -> problem.field().equals("email"));
        throw taken
                ? new RemoteHiringException(refused, ErrorCode.USER_ADDRESS_TAKEN)
                : new RemoteHiringException(refused, ErrorCode.USER_REFUSED, status);
    }

    private List<User> hiring(Actor actor) {
        try {
            return users.having(actor.tenant(), Permission.HIRE);
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.USERS_FAILED);
        }
    }

    private static Colleague colleague(User user, List<Manager> known) {
        String email = user.email().orElse("");
        return new Colleague(
                user.person(),
                user.email(),
                known.stream()
                        .filter(manager -> manager.isAt(email))
                        .map(Manager::role)
                        .findFirst());
    }

    private List<Manager> known(Access access) {
        try {
            return managers.list(access);
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.USERS_NOT_TOLD, e.error().status());
        }
    }

    private Access access(Actor actor, Deadline deadline) {
        return Choice.of(connections.of(actor.tenant()), actor.user(), Optional.empty(), true)
                .map(connection -> new Access(connection, deadline))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.COMPANY_NOT_CONNECTED));
    }
}
