package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.simulator.GatewaySimulator;
import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What the plugin stands on comes and goes a thousand times, and nothing is left behind. */
@Felix
@Timeout(300)
class ComingAndGoingIT {
    private static final int TIMES = 1_000;
    private static final int WARM_UP = 50;
    private static final int HIRES_EVERY = 27;

    /** As many as the JVM makes by itself to call by reflection what is called often; one for each time would be more. */
    private static final int FEW_CLASSES = TIMES / 4;

    private static final String HOUSE = "dev.remotehiring.internal.House";
    private static final String HTTP_CLIENT = "jdk.internal.net.http.HttpClientImpl";

    private static final List<Class<?>> PORTS =
            List.of(DataSource.class, CredentialService.class, UserDirectory.class, CandidateDirectory.class);

    private GatewaySimulator remote;
    private FakeHost host;
    private Acme acme;
    private ApplicationId marta;
    private Configuration configuration;
    private Watched<RemoteHiringService> service;

    @BeforeEach
    void open(BundleContext context, ConfigurationAdmin configurations) throws Exception {
        remote = Acme.remote();
        host = new FakeHost(context);
        acme = new Acme(host, remote);
        marta = acme.applicant("marta", Map.of());
        service = new Watched<>(context, RemoteHiringService.class);
        configuration = configurations.getConfiguration("dev.remotehiring", "?");
        configuration.update(new Hashtable<>(acme.settings()));
        acme.connect(service.awaitComing());
    }

    @AfterEach
    void close() throws IOException {
        configuration.delete();
        service.close();
        host.close();
        remote.close();
    }

    @Test
    void services_comeAndGoAThousandTimes_leaveNothing(BundleContext context, ConfigurationAdmin configurations)
            throws Exception {
        comeAndGo(WARM_UP, configurations);
        Remains before = Remains.settled(context, ComingAndGoingIT::isOne);

        comeAndGo(TIMES, configurations);

        Remains after = Remains.settled(
                context, now -> isOne(now) && now.moreThan(before).isEmpty());
        assertEquals(Map.of(), after.moreThan(before));
        assertEquals(1, after.count(HOUSE));
        assertEquals(1, after.count(HTTP_CLIENT));
        assertEquals(before.services(), after.services());
        assertTrue(
                after.classes() - before.classes() < FEW_CLASSES,
                () -> "Classes: " + before.classes() + ", then " + after.classes());
        assertEquals(List.of(1), host.numbers("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"));
    }

    /** What was before is closed a moment after it was replaced. */
    private static boolean isOne(Remains now) {
        return now.count(HOUSE) == 1 && now.count(HTTP_CLIENT) == 1;
    }

    /** One after the other: each port, then the configuration. What came is used now and then, and at the end. */
    private void comeAndGo(int times, ConfigurationAdmin configurations) throws Exception {
        for (int time = 1; time <= times; time++) {
            RemoteHiringService come = comeAgain(time % (PORTS.size() + 1), configurations);
            if (time % HIRES_EVERY == 0 || time == times) {
                assertInstanceOf(HireOutcome.DetailsRequired.class, come.hire(new HireRequest(Acme.ADA, marta)));
            }
        }
    }

    private RemoteHiringService comeAgain(int turn, ConfigurationAdmin configurations) throws Exception {
        if (turn < PORTS.size()) {
            host.withdraw(PORTS.get(turn));
            service.awaitGoing();
            host.offer(PORTS.get(turn));
        } else {
            configuration.delete();
            service.awaitGoing();
            configuration = configurations.getConfiguration("dev.remotehiring", "?");
            configuration.update(new Hashtable<>(acme.settings()));
        }
        return service.awaitComing();
    }
}
