package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.trouble.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the buttons of a list show. */
class ButtonsTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private HireStatus status(ApplicationId application) {
        return platform.service().statuses(RITA, List.of(application)).get(0);
    }

    @Test
    void statuses_ofFifty_takeOneStatementAndNoRequest() {
        connected();
        List<ApplicationId> all = new ArrayList<>();
        IntStream.range(0, 50).forEach(number -> all.add(platform.complete("c-" + number)));
        platform.hire(RITA, all.get(7));
        platform.remote.clearRequests();
        int before = platform.source.statements();

        List<HireStatus> statuses = platform.service().statuses(RITA, all);

        assertEquals(1, platform.source.statements() - before);
        assertEquals(List.of(), platform.remote.requests());
        assertEquals(all, statuses.stream().map(HireStatus::application).toList());
        assertEquals(Availability.HIRED, statuses.get(7).availability());
        assertEquals(Availability.READY, statuses.get(8).availability());
        assertEquals(Optional.of("Acme Robotics"), statuses.get(8).company());
    }

    @Test
    void status_afterARefusal_saysWhyAndThatHireWorksAgain() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.remote.plan(1, "POST", "/v1/employments", Trouble.Answer.json(409, "{\"message\":\"not active\"}"));
        platform.hire(RITA, marta);

        assertEquals(Availability.READY, status(marta).availability());
        assertEquals(
                Optional.of(Refusal.Reason.COMPANY_NOT_ACTIVE), status(marta).refusal());

        platform.hire(RITA, marta);

        assertEquals(Optional.empty(), status(marta).refusal());
    }

    /** Whoever may nothing hears that, and not how the candidate's hire goes. */
    @Test
    void statuses_forSomebodyWhoMayNothing_areNotPossibleAndTellNothing() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.hire(RITA, marta);
        platform.users.put(
                "vera", new User(Platform.actor("vera"), "Vera", Optional.empty(), Locale.ENGLISH, Set.of()));

        HireStatus seen = platform.service()
                .statuses(Platform.actor("vera"), List.of(marta))
                .get(0);

        assertEquals(Availability.NOT_POSSIBLE, seen.availability());
        assertTrue(seen.hire().isEmpty() && seen.company().isEmpty());
    }

    @Test
    void statuses_forAStranger_areRefused() {
        assertEquals(
                RemoteHiringException.Kind.NOT_PERMITTED,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.service()
                                        .statuses(
                                                new dev.remotehiring.api.Actor(Platform.ACME, new UserId("nobody")),
                                                List.of(new ApplicationId("x"))))
                        .kind());
    }
}
