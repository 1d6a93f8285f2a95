package dev.remotehiring.demohost.login;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.demohost.database.Database;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts, and the plugin's user directory made of them. */
public final class Accounts implements UserDirectory {
    private static final String SELECT =
            "SELECT a.login, a.tenant, a.id, a.name, a.email, a.permissions, t.name, a.locale"
                    + " FROM ats_account a JOIN ats_tenant t ON t.id = a.tenant";

    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final String NOBODY = Password.hash("nobody has this password");

    private final Database database;

    /** @param database where the accounts are */
    public Accounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<User> byLogin(String login) {
        return account(login).map(Account::user);
    }

    @Override
    public Optional<User> find(Actor actor) {
        return database
                .query(
                        SELECT + " WHERE a.tenant = ? AND a.id = ?",
                        Accounts::read,
                        actor.tenant().value(),
                        actor.user().value())
                .stream()
                .map(Account::user)
                .findFirst();
    }

    @Override
    public List<User> having(TenantId tenant, Permission permission) {
        return database.query(SELECT + " WHERE a.tenant = ? ORDER BY a.name", Accounts::read, tenant.value()).stream()
                .map(Account::user)
                .filter(user -> user.may(permission))
                .toList();
    }

    @Override
    public Optional<String> tenantName(TenantId tenant) {
        return database
                .query("SELECT name FROM ats_tenant WHERE id = ?", row -> row.getString(1), tenant.value())
                .stream()
                .findFirst();
    }

    /** Everybody: the demo's login page lists them. */
    List<Account> all() {
        return database.query(SELECT + " ORDER BY t.name, a.login", Accounts::read);
    }

    /** The account with this login name. */
    Optional<Account> account(String login) {
        return database.query(SELECT + " WHERE a.login = ?", Accounts::read, login).stream()
                .findFirst();
    }

    /** Whether an account has this password. */
    boolean isPassword(String login, String password) {
        List<String> kept =
                database.query("SELECT password FROM ats_account WHERE login = ?", row -> row.getString(1), login);
        return Password.matches(password, kept.isEmpty() ? NOBODY : kept.get(0));
    }

    /** Adds a company. */
    public void addTenant(TenantId tenant, String name) {
        database.update("INSERT INTO ats_tenant (id, name) VALUES (?, ?)", tenant.value(), name);
    }

    /** Whether there is any company yet. */
    public boolean isEmpty() {
        return database.query("SELECT id FROM ats_tenant", row -> row.getString(1))
                .isEmpty();
    }

    /** What is kept of a password. */
    public static String hash(String password) {
        return Password.hash(password);
    }

    /** Adds a user, with the {@link #hash} of the password. */
    public void add(String login, User user, String hash) {
        database.update(
                "INSERT INTO ats_account (login, tenant, id, name, email, permissions, locale, password)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                login,
                user.actor().tenant().value(),
                user.actor().user().value(),
                user.name(),
                user.email().orElse(""),
                user.permissions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                user.locale().toLanguageTag(),
                hash);
    }

    private static Account read(ResultSet row) throws SQLException {
        Actor actor = new Actor(new TenantId(row.getString(2)), new UserId(row.getString(3)));
        Optional<String> email = Optional.of(row.getString(5)).filter(text -> !text.isEmpty());
        User user = new User(
                actor, row.getString(4), email, Locale.forLanguageTag(row.getString(8)), permissions(row.getString(6)));
        return new Account(row.getString(1), user, row.getString(7));
    }

    private static Set<Permission> permissions(String text) {
        return Arrays.stream(text.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Permission::valueOf)
                .collect(Collectors.toSet());
    }
}
