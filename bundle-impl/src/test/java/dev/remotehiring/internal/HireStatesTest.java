package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The picture in docs/hire-states.md is what the code does: each of its arrows is played here, and there are no others. */
class HireStatesTest {
    private static final Path PICTURE = Path.of("docs", "hire-states.md");
    private static final Pattern ARROW = Pattern.compile("(?m)^  (\\S+) --> (\\S+)$");
    private static final String EMPLOYMENTS = "/v1/employments";

    private final Platform platform = new Platform();
    private int number;

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void picture_arrows_areThoseThatTheCodeTakes() throws IOException {
        connected();
        fromRequested();
        fromWaitingForDetails();
        fromSending();
        fromUnknown();
        fromWaitingForConsent();
        fromQueued();
        itself();

        assertEquals(drawn(), new TreeSet<>(taken()));
    }

    @Test
    void picture_ends_areTheStatesThatAreOverAndTheOneThatIsCreated() throws IOException {
        Set<String> ends = arrows().filter(arrow -> arrow[1].equals("[*]"))
                .map(arrow -> arrow[0])
                .collect(Collectors.toSet());

        assertEquals(
                Arrays.stream(HireState.values())
                        .filter(state -> state.isOver() || state == HireState.CREATED)
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                ends);
    }

    private void fromRequested() {
        platform.service()
                .cancelOnboarding(RITA, platform.hire(RITA, complete()).hire().id());
        platform.hire(RITA, incomplete());
        platform.hire(RITA, refused("refused", "DEU"));
        platform.service().cancel(RITA, leftRequested());
    }

    private void fromWaitingForDetails() {
        ApplicationId one = incomplete();
        platform.hire(RITA, one);
        platform.complete(one.value());
        platform.hire(RITA, one);
        ApplicationId moved = incomplete();
        platform.hire(RITA, moved);
        refused(moved.value(), "FRA");
        platform.hire(RITA, moved);
        ApplicationId given = incomplete();
        platform.service().cancel(RITA, platform.hire(RITA, given).hire().id());
    }

    private void fromSending() {
        planned(Trouble.Answer.json(422, "{\"errors\":{\"job_title\":[\"is no job\"]}}"), complete());
        planned(Trouble.Answer.json(409, "{\"message\":\"Company needs to be active\"}"), complete());
        planned(Trouble.Answer.json(429, "{}"), complete());
    }

    private void fromUnknown() {
        planned(new Trouble.LoseAnswer(), complete());
        planned(new Trouble.Drop(), complete());
        ApplicationId late = complete();
        planned(new Trouble.ActLate(Duration.ofMinutes(30)), late);
        platform.admin().settleAsNotCreated(ADA, hireOf(late));
        platform.remote.advance(Duration.ofMinutes(31));
        for (int i = 0; i < 3; i++) {
            platform.clock.advance(Duration.ofMinutes(10));
            platform.findOut();
        }
        HireToSettle arrived = platform.admin().hiresToSettle(ADA).get(0);
        platform.admin().settleAsCreated(ADA, hireOf(late), arrived.other().orElseThrow());
        platform.workThroughTheQueue();
    }

    /** Each of these is in the queue when it meets what it meets. */
    private void fromQueued() {
        List<ApplicationId> all = List.of(complete(), incomplete(), refused("refused-last", "NLD"));
        platform.service().hireAll(RITA, all);
        platform.remote.plan(1, "POST", EMPLOYMENTS, Trouble.Answer.json(429, "{}"));
        platform.workThroughTheQueue();
        platform.later(Duration.ofMinutes(2));
        platform.workThroughTheQueue();
        ApplicationId given = complete();
        platform.service().hireAll(RITA, List.of(given));
        platform.service().cancel(RITA, hireOf(given));
        ApplicationId waiting = incomplete();
        platform.hire(RITA, waiting);
        platform.service().hireAll(RITA, List.of(waiting));
        platform.workThroughTheQueue();
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        ApplicationId unconnected = complete();
        platform.service().hireAll(RITA, List.of(unconnected));
        platform.workThroughTheQueue();
        platform.service().hireAll(RITA, List.of(unconnected));
        connected();
        ApplicationId other = complete();
        platform.service().hireAll(SAM, List.of(other));
        User sam = platform.users.find(SAM).orElseThrow();
        platform.users.put("sam", new User(SAM, sam.name(), sam.email(), sam.locale(), Set.of()));
        platform.workThroughTheQueue();
        platform.users.put("sam", sam);
    }

    /** Remote has it already when it is about to be sent: from each state that is pending. */
    private void itself() {
        platform.later(Duration.ofMinutes(2));
        ApplicationId requested = complete();
        platform.remote.plan(1, "GET", EMPLOYMENTS, Trouble.Answer.status(503));
        assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, requested));
        ApplicationId details = incomplete();
        platform.hire(RITA, details);
        platform.complete(details.value());
        ApplicationId queued = complete();
        platform.service().hireAll(RITA, List.of(queued));
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        ApplicationId consent = complete();
        platform.hire(RITA, consent);
        connected();
        for (ApplicationId application : List.of(requested, details, consent, queued)) {
            platform.remote.addEmployment(
                    "Acme Robotics",
                    "PRT",
                    hireOf(application).value(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("name", "Marta")
                            .put("provisional_start_date", "2027-03-01")
                            .put("email", application + "@people.example"));
        }
        for (ApplicationId application : List.of(requested, details, consent)) {
            platform.hire(RITA, application);
        }
        platform.workThroughTheQueue();
    }

    private void fromWaitingForConsent() {
        ApplicationId lost = incomplete();
        platform.hire(RITA, lost);
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        platform.hire(RITA, lost);
        ApplicationId send = complete();
        ApplicationId ask = incomplete();
        ApplicationId refuse = refused("refused-later", "ESP");
        ApplicationId limited = complete();
        ApplicationId cancel = complete();
        for (ApplicationId application : Set.of(send, ask, refuse, limited, cancel)) {
            platform.hire(RITA, application);
        }
        platform.service().cancel(RITA, platform.hire(RITA, cancel).hire().id());
        connected();
        planned(Trouble.Answer.json(429, "{}"), limited);
        platform.hire(RITA, send);
        platform.hire(RITA, ask);
        platform.hire(RITA, refuse);
    }

    /** A candidate in a country whose form Remote refuses to show, once. */
    private ApplicationId refused(String name, String country) {
        platform.remote.plan(
                1,
                "GET",
                "/v1/countries/" + country + "/employment_basic_information",
                Trouble.Answer.json(422, "{\"message\":\"not for you\"}")
                        .with("x-ratelimit-count", "50")
                        .with("x-ratelimit-remaining", "200")
                        .with("x-ratelimit-reset", "60000"));
        return platform.candidate(name, country, Map.of());
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private void planned(Trouble trouble, ApplicationId application) {
        platform.remote.plan(1, "POST", EMPLOYMENTS, trouble);
        try {
            platform.hire(RITA, application);
        } catch (RemoteHiringException limited) {
            assertEquals(RemoteHiringException.Kind.RATE_LIMITED, limited.kind());
            platform.later(Duration.ofMinutes(1));
        }
    }

    private HireId leftRequested() {
        ApplicationId application = complete();
        planned(Trouble.Answer.json(429, "{}"), application);
        return hireOf(application);
    }

    private HireId hireOf(ApplicationId application) {
        return platform.service().history(RITA, application).get(0).id();
    }

    private ApplicationId complete() {
        return platform.complete("candidate-" + number++);
    }

    private ApplicationId incomplete() {
        ApplicationId application = complete();
        Candidate known = platform.candidates.find(ACME, application).orElseThrow();
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        known.fullName(),
                        known.personalEmail(),
                        known.workEmail(),
                        Optional.empty(),
                        known.country(),
                        known.startDate(),
                        known.telephone(),
                        known.details()));
        return application;
    }

    /** As the listeners were told, from hire to hire. */
    private Set<String> taken() {
        Map<HireId, HireState> before = new HashMap<>();
        Set<String> arrows = new TreeSet<>();
        platform.listener.changes().forEach(heard -> {
            HireState from = before.getOrDefault(heard.what().id(), HireState.REQUESTED);
            arrows.add(from + " --> " + heard.what().state());
            before.put(heard.what().id(), heard.what().state());
        });
        return arrows;
    }

    private static Set<String> drawn() throws IOException {
        return arrows().filter(arrow -> !arrow[0].equals("[*]") && !arrow[1].equals("[*]"))
                .map(arrow -> arrow[0] + " --> " + arrow[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String[]> arrows() throws IOException {
        Matcher matcher = ARROW.matcher(Files.readString(PICTURE));
        return matcher.results().map(found -> new String[] {found.group(1), found.group(2)});
    }
}
