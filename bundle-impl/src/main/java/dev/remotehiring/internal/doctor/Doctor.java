package dev.remotehiring.internal.doctor;

import dev.remotehiring.admin.Finding;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.Soundings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Overview;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks Remote what its documents leave open (the Remote facts, section 12), one question after the other, and writes down
 * what was seen with everything secret or personal masked. One examination at a time; it takes of the rate only what
 * nobody waits for.
 */
public final class Doctor {
    private static final Duration LONGEST = Duration.ofSeconds(50); // the last call may take 10 more
    private static final int SOME_CONNECTIONS = 20;

    private static final List<Question> NEVER = List.of(
            Question.never(
                    "4",
                    "How long refresh tokens live, and what a withdrawn consent does to them",
                    "Only time, or the company at Remote, can tell. The audit has it when a connection ends."),
            Question.never(
                    "9",
                    "The words of a refused invitation",
                    "It could send a real e-mail. The hire's page shows them when Remote refuses one."),
            Question.never(
                    "10", "What sso-url answers", "No contract has it; it is used only where it is switched on."),
            Question.never(
                    "12", "How webhooks are retried and ordered", "This version of the plugin receives no webhooks."),
            Question.never(
                    "14",
                    "Whether a read-only API token gets 403 or 404 when it writes",
                    "Whether a token reads only is not known before it writes, and then it has written."),
            Question.never(
                    "15",
                    "How a new manager is answered",
                    "It would leave a user, and Remote may write to that person."),
            Question.never("16", "Whether actions is honoured for a new company", "It would leave a company."),
            Question.never(
                    "17",
                    "Whether the partner sandbox differs from the customer sandbox",
                    "It takes two environments: examine each, and compare the reports."));

    private final Parts parts;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** What it stands on. */
    public record Parts(
            Settings settings,
            ClientSecrets secrets,
            ConnectionStore connections,
            Overview overview,
            Soundings soundings) {}

    /**
     * @param parts what it stands on
     * @param clock dates assertions
     */
    public Doctor(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Finds out.
     *
     * @param mayWrite whether it may also do what leaves something at Remote; never in production
     * @param askProduction whether Remote may be asked where the environment is production
     * @throws RemoteHiringException when another examination is under way
     */
    public List<Finding> examine(boolean mayWrite, boolean askProduction) {
        if (!busy.compareAndSet(false, true)) {
            throw new RemoteHiringException(ErrorCode.EXAMINATION_RUNNING);
        }
        try {
            return examined(mayWrite, askProduction);
        } finally {
            busy.set(false);
        }
    }

    private List<Finding> examined(boolean mayWrite, boolean askProduction) {
        EnvironmentName environment = parts.settings().environment().name();
        if (!environment.isForTesting() && !askProduction) {
            return questions().stream()
                    .map(question -> new Finding(
                            question.number(),
                            question.text(),
                            "Not asked: this is production, and nobody has allowed it.",
                            List.of()))
                    .toList();
        }
        Visit visit = new Visit(
                parts.soundings(),
                parts.settings(),
                parts.secrets().newest(),
                connection(),
                mayWrite && environment.isForTesting(),
                Deadline.in(LONGEST),
                clock);
        List<Finding> findings = new ArrayList<>();
        questions().forEach(question -> findings.add(question.find(visit)));
        findings.sort(Comparator.comparingInt(Doctor::place));
        return findings;
    }

    /** One that works: by consent if there is one, because it may be asked the most. */
    private Optional<StoredConnection> connection() {
        return parts.overview().connections().stream()
                .limit(SOME_CONNECTIONS)
                .flatMap(known -> parts.connections().of(known.tenant()).stream()
                        .filter(one -> one.id().equals(known.connection())))
                .filter(StoredConnection::isAlive)
                .min(Comparator.comparing(StoredConnection::kind));
    }

    /** In the order in which they are asked: answers of the API tell how much of the rate is left. */
    private static List<Question> questions() {
        List<Question> all = new ArrayList<>(ApiQuestions.all());
        all.addAll(TokenQuestions.all());
        all.add(Contract.question());
        all.addAll(NEVER);
        return all;
    }

    private static int place(Finding finding) {
        return finding.number().matches("[0-9]+") ? Integer.parseInt(finding.number()) : Integer.MAX_VALUE;
    }
}
