package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.HiringListener;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.admin.Probes;
import dev.remotehiring.internal.admin.Withdrawal;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.consent.Consent;
import dev.remotehiring.internal.consent.Exchange;
import dev.remotehiring.internal.gateway.CostCalculator;
import dev.remotehiring.internal.gateway.Countries;
import dev.remotehiring.internal.gateway.Employees;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.Links;
import dev.remotehiring.internal.gateway.Onboardings;
import dev.remotehiring.internal.hiring.Bulk;
import dev.remotehiring.internal.hiring.Buttons;
import dev.remotehiring.internal.hiring.Connecting;
import dev.remotehiring.internal.hiring.Forgetting;
import dev.remotehiring.internal.hiring.Hiring;
import dev.remotehiring.internal.hiring.Preparation;
import dev.remotehiring.internal.hiring.Pricing;
import dev.remotehiring.internal.hiring.Proceeding;
import dev.remotehiring.internal.hiring.Queue;
import dev.remotehiring.internal.hiring.Vouching;
import dev.remotehiring.internal.hiring.WayIn;
import dev.remotehiring.internal.invitation.Accepting;
import dev.remotehiring.internal.journal.Batches;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.onboarding.Cancelling;
import dev.remotehiring.internal.onboarding.Disappearance;
import dev.remotehiring.internal.onboarding.Following;
import dev.remotehiring.internal.onboarding.Inviting;
import dev.remotehiring.internal.onboarding.Notes;
import dev.remotehiring.internal.onboarding.Reading;
import dev.remotehiring.internal.sending.Book;
import dev.remotehiring.internal.sending.Listeners;
import dev.remotehiring.internal.sending.Recognition;
import dev.remotehiring.internal.sending.Resolution;
import dev.remotehiring.internal.sending.Sending;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.sending.Ways;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin's parts, put together. Plain Java: everything but the {@link Plugin} works without OSGi. */
public final class House implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** With the credential service before and after asking Remote. */
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(13);

    private static final Duration LONGEST_SENDING = Duration.ofSeconds(33);

    /** As the services promise. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** Who was just given a service that goes may still call it. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final UnderWay underWay = new UnderWay();
    private final Ground ground;
    private final ExecutorService renewals = Executors.newCachedThreadPool(daemons("remote-hiring-renewal"));
    private final ExecutorService sendings = Executors.newSingleThreadExecutor(daemons("remote-hiring-queue"));
    private final ExecutorService looks = Executors.newSingleThreadExecutor(daemons("remote-hiring-figures"));
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2, daemons("remote-hiring-round"));
    private final ExecutorService proving = Executors.newCachedThreadPool(daemons("remote-hiring-proof"));
    private final Hiring service;
    private final BackOffice office;
    private final Resolution resolution;
    private final Queue queue;
    private final Following following;
    private final Probes probes;
    private final Forgetting forgetting;

    /** What the host gives; and what was counted, which goes on under a new configuration. */
    public record Host(
            CredentialService credentials,
            UserDirectory users,
            CandidateDirectory candidates,
            DataSource database,
            Collection<HiringListener> listeners,
            Meters meters,
            Supplier<Optional<Failure>> refused) {
        /** With meters that begin at nothing, and settings in force that are those that are written down. */
        public Host(
                CredentialService credentials,
                UserDirectory users,
                CandidateDirectory candidates,
                DataSource database,
                Collection<HiringListener> listeners) {
            this(credentials, users, candidates, database, listeners, new Meters(), Optional::empty);
        }
    }

    /**
     * Puts the parts together. Nothing is asked of the database, the host or Remote yet.
     *
     * @param settings the configuration
     * @param host the host's ports
     * @param clock the time
     */
    public House(Settings settings, Host host, Clock clock) {
        this(settings, host, clock, true);
    }

    /** One that does nothing by itself, unless {@code goesOn}: finding out, the queue and the probes wait to be told. */
    House(Settings settings, Host host, Clock clock, boolean goesOn) {
        ground = new Ground(settings, host, clock, renewals);
        Withdrawal withdrawal = new Withdrawal(ground.connections, ground.companies);
        ground.tokens.whenEnded(ended -> renewals.execute(() -> withdrawal.findOut(ended)));

        Listeners listeners = new Listeners(host::listeners);
        Book book = new Book(ground.hires, listeners);
        Consent consent = new Consent(
                settings,
                ground.consents,
                new Exchange(settings, ground.endpoint, ground.oneCompany, ground.tokens, ground.identity, clock),
                clock,
                host.meters());
        WayIn wayIn = new WayIn(settings, ground.managers, new Links(ground.gateway), clock);
        Connecting connecting = new Connecting(
                new Connecting.Parts(
                        ground.people,
                        book,
                        ground.hires,
                        ground.connections,
                        settings.sharedConnection(),
                        consent,
                        new Accepting(settings, ground.invitations, ground.inviters, consent, clock),
                        ground.requests,
                        listeners,
                        wayIn,
                        new Vouching(
                                settings, ground.secrets, ground.oneCompany, ground.managers, ground.tokens, clock),
                        ground.upkeep),
                clock);
        Ways ways = new Ways(ground.connections);
        resolution = new Resolution(ground.hires, book, ways, ground.employments, settings.safeDelay(), clock);
        Settling settling = new Settling(ground.hires, book, ways, resolution, ground.employments, clock);
        HireForms forms = new HireForms(ground.gateway, settings.formVersion(), clock);
        Preparation preparation = new Preparation(new Countries(ground.gateway, clock), forms, ground.rules);
        Proceeding proceeding = new Proceeding(
                book,
                connecting,
                preparation,
                new Sending(book, ground.hires, ground.employments, new Recognition(ground.employments, ground.hires)));
        queue = new Queue(
                ground.hires, book, ground.people, proceeding, ground.rules, goesOn ? sendings : work -> {}, clock);
        Onboardings onboardings = new Onboardings(ground.gateway);
        Reading reading = new Reading(
                new Reading.Parts(ground.employments, onboardings, forms, new Notes(ground.hires), ground.environment),
                clock);
        following = new Following(ground.hires, ways, reading, clock);
        service = new Hiring(
                new Hiring.Parts(
                        ground.people,
                        book,
                        connecting,
                        preparation,
                        proceeding,
                        new Bulk(
                                ground.people,
                                new Batches(ground.database, ground.hires, ground.issuer, clock),
                                book,
                                queue),
                        settling,
                        resolution,
                        new Hiring.OnboardingParts(
                                reading,
                                new Cancelling(
                                        reading,
                                        onboardings,
                                        new Disappearance(ground.identity, ground.employments),
                                        book),
                                new Inviting(reading, onboardings, ground.hires, ground.deeds, ground.environment)),
                        new Employees(ground.gateway),
                        wayIn,
                        new Buttons(ground.people, ground.hires, connecting, ground.environment),
                        new Pricing(connecting, new CostCalculator(ground.gateway, clock)),
                        ground.rules,
                        ground.environment),
                clock);
        office = new BackOffice(ground, new BackOffice.OfHiring(connecting, preparation, settling), looks, proving);
        forgetting = new Forgetting(
                ground.hires,
                book,
                ground.requests,
                ground.consents,
                ground.invitations,
                settings.keepDetails(),
                clock);
        probes = new Probes(ground.upkeep, ground.connections, ground.speaking);
        if (goesOn) {
            every(forgetting);
            every(queue::look);
            every(ground.tokens::sweep);
            every(resolution);
            every(following);
        }
        if (goesOn && settings.probes()) {
            every(probes);
        }
    }

    private void every(Runnable round) {
        rounds.scheduleWithFixedDelay(round, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
    }

    RemoteHiringService service() {
        return Correlation.each(RemoteHiringService.class, underWay.counted(RemoteHiringService.class, service));
    }

    RemoteHiringAdmin admin() {
        return Correlation.each(RemoteHiringAdmin.class, underWay.counted(RemoteHiringAdmin.class, office.admin));
    }

    RemoteHiringOperations operations() {
        return Correlation.each(
                RemoteHiringOperations.class, underWay.counted(RemoteHiringOperations.class, office.operations));
    }

    /** What the timer does, now. */
    void findOut() {
        resolution.run();
        forgetting.run();
    }

    /** What the timer does with the queue, now, and waits for it. */
    void workThroughTheQueue() {
        queue.run();
    }

    /** What the timer does for hires that are at Remote, now. */
    void follow() {
        following.run();
    }

    /** What the timer does for connections that nobody uses, now. */
    void probe() {
        probes.run();
    }

    static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Closes it when the calls that are under way, and those of late comers, have ended. */
    void closeAfterLateCalls() {
        close(LATE);
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    private void close(Duration late) {
        rounds.shutdownNow();
        awaitCalls(late);
        looks.shutdownNow();
        office.checkup.close();
        proving.shutdownNow();
        queue.stop();
        sendings.shutdown();
        renewals.shutdown();
        await(sendings, LONGEST_SENDING, "A hire is still being sent");
        await(renewals, LONGEST_RENEWAL, "A token is still being renewed");
        ground.http.close();
    }

    private void awaitCalls(Duration late) {
        try {
            if (!underWay.endWithin(late, LONGEST_CALL)) {
                LOG.warn("A call has not ended, although none should take that long; it is cut off.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What is under way is not cut off: a renewal may bring a new refresh token, and the old one is of no use any more; the
     * answer of a hire says what became of it.
     */
    private static void await(ExecutorService work, Duration atMost, String what) {
        try {
            if (!work.awaitTermination(atMost.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{}, although nothing should take that long; it is cut off.", what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
