package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.host.Secret;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users for whom the platform vouches belong to the tenant's company, whatever happens meanwhile. */
class VouchedConnectionTest {
    private static final String MANAGERS = "/v1/company-managers";

    private final Platform platform = new Platform(keys -> {
        keys.put("assertions", true);
        return keys;
    });

    @AfterEach
    void close() {
        platform.close();
    }

    private ConnectOutcome connect(String remoteEmail, Optional<CompanyId> confirmed) {
        return platform.admin()
                .connect(Platform.ADA, new Secret(platform.remote.customerToken(remoteEmail)), confirmed);
    }

    private Set<CompanyId> companies() {
        return platform.admin().connections(Platform.ADA).stream()
                .map(Connection::company)
                .collect(Collectors.toSet());
    }

    @Test
    void hire_companyReplacedWhileTheUserIsLookedUp_keepsNoConnectionToTheOneOfBefore() throws Exception {
        assertInstanceOf(ConnectOutcome.Connected.class, connect("ada.admin@acme.example", Optional.empty()));
        Company other = platform.remote.addCompany("Borealis");
        platform.remote.addPerson(other, "Olaf", "olaf@borealis.example", Role.ADMIN);
        CompanyId borealis = assertInstanceOf(
                        ConnectOutcome.OtherCompany.class, connect("olaf@borealis.example", Optional.empty()))
                .offeredId();
        platform.remote.plan(1, "GET", MANAGERS, new Trouble.Stall(Duration.ofSeconds(2)));

        CompletableFuture<HireOutcome> click =
                CompletableFuture.supplyAsync(() -> platform.hire(Platform.ADA, platform.complete("marta")));
        for (int attempt = 0; attempt < 80 && platform.remote.count("GET", MANAGERS) == 0; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertInstanceOf(ConnectOutcome.Connected.class, connect("olaf@borealis.example", Optional.of(borealis)));
        click.handle((outcome, failure) -> outcome).get(30, TimeUnit.SECONDS);

        assertEquals(Set.of(borealis), companies());
    }
}
