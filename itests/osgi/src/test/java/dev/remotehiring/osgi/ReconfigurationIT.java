package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.simulator.GatewaySimulator;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configuration changes fifty times while recruiters go on clicking. */
@Felix
@Timeout(240)
class ReconfigurationIT {
    private static final int CHANGES = 50;
    private static final int HIRES = 25;
    private static final Map<String, String> COMPLETE = Map.of(
            "has_seniority_date", "no", "tax_servicing_countries", "Portugal", "tax_job_category", "engineering_it");

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void calls_whileTheConfigurationChanges_failProperlyOrNotAndHiresEndOnce(
            BundleContext context, ConfigurationAdmin configurations) throws Exception {
        Configuration configuration = configurations.getConfiguration("dev.remotehiring", "?");
        ExecutorService recruiters = Executors.newFixedThreadPool(2);
        AtomicBoolean over = new AtomicBoolean();
        try (GatewaySimulator remote = Acme.remote();
                FakeHost host = new FakeHost(context);
                Watched<RemoteHiringService> service = new Watched<>(context, RemoteHiringService.class)) {
            Acme acme = new Acme(host, remote);
            configuration.update(new Hashtable<>(acme.settings()));
            acme.connect(service.awaitComing());
            List<ApplicationId> applicants = new ArrayList<>();
            for (int number = 0; number < HIRES; number++) {
                applicants.add(acme.applicant("applicant-" + number, COMPLETE));
            }

            recruiters.execute(() -> look(over, service, applicants));
            recruiters.execute(() -> hire(service, applicants));
            for (int change = 1; change <= CHANGES; change++) {
                change(configuration, acme.settings(), change, service);
            }
            over.set(true);
            recruiters.shutdown();
            assertTrue(recruiters.awaitTermination(60, TimeUnit.SECONDS), "Somebody still clicks.");

            assertEquals(List.of(), List.copyOf(failures));
            assertTrue(looks.get() >= CHANGES, () -> "Only " + looks + " looks.");
            RemoteHiringService now = service.present();
            assertEquals(
                    Set.of(HireState.CREATED),
                    Set.copyOf(applicants.stream()
                            .map(applicant ->
                                    now.history(Acme.ADA, applicant).get(0).state())
                            .toList()));
            assertEquals(HIRES, remote.count("POST", "/v1/employments"));
        } finally {
            over.set(true);
            recruiters.shutdownNow();
            configuration.delete();
        }
    }

    /** Each fifth cannot be used: with it, the service stays the one it was. */
    private static void change(
            Configuration configuration, Map<String, Object> settings, int number, Watched<RemoteHiringService> service)
            throws Exception {
        boolean usable = number % 5 != 0;
        settings.put("keep.details", usable ? 10 + number : -1);
        configuration.update(new Hashtable<>(settings));
        if (usable) {
            service.awaitComing();
        }
    }

    private void look(AtomicBoolean over, Watched<RemoteHiringService> service, List<ApplicationId> applicants) {
        while (!over.get()) {
            properly(() -> service.present().statuses(Acme.ADA, applicants));
            looks.incrementAndGet();
        }
    }

    /** Who is told to try again, does. */
    private void hire(Watched<RemoteHiringService> service, List<ApplicationId> applicants) {
        for (ApplicationId applicant : applicants) {
            while (!properly(() -> service.present().hire(new HireRequest(Acme.ADA, applicant)))) {
                Thread.onSpinWait();
            }
        }
    }

    /** Whether it was done; false where the plugin says that the settings have just changed. */
    private boolean properly(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RemoteHiringException refused) {
            if (refused.failure().code() != ErrorCode.SETTINGS_CHANGED) {
                failures.add(refused);
            }
            return refused.failure().code() != ErrorCode.SETTINGS_CHANGED;
        } catch (RuntimeException | LinkageError unexpected) {
            failures.add(unexpected);
            return true;
        }
    }
}
