package dev.remotehiring.demohost.login;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.demohost.wiring.Website;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.UserDirectoryContract;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest extends UserDirectoryContract {
    @TempDir
    private Path folder;

    private JdbcConnectionPool pool;
    private Accounts accounts;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("ats"), "ats", "");
        accounts = new Website(pool, List.of(), Clock.systemUTC()).accounts();
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Override
    protected UserDirectory directory() {
        return accounts;
    }

    @Override
    protected String login() {
        return "rita";
    }

    @Override
    protected User user() {
        return new User(
                new Actor(new TenantId("acme"), new UserId("rita")),
                "Rita Recruiter",
                Optional.of("rita.recruiter@acme.example"),
                Locale.ENGLISH,
                Set.of(Permission.HIRE));
    }

    @Override
    protected TenantId otherTenant() {
        return new TenantId("globex");
    }
}
