package dev.remotehiring.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the nodes wrote down, read through one of them that lives. */
final class Journal {
    private final Cluster cluster;

    Journal(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A hire as it is written down; {@code employment} is {@code null} in letters where there is none. */
    record Written(String id, String application, int attempt, String state, String employment) {
        /** Whether the plugin goes on with it by itself. */
        boolean goesOn() {
            return List.of("QUEUED", "SENDING", "UNKNOWN").contains(state);
        }
    }

    /** The newest attempt of each application. */
    List<Written> now() throws Exception {
        return rows("SELECT id, application, attempt, state, employment FROM rh_hire h WHERE attempt = (SELECT"
                        + " MAX(attempt) FROM rh_hire n WHERE n.application = h.application)")
                .map(row -> new Written(row[0], row[1], Integer.parseInt(row[2]), row[3], row[4]))
                .toList();
    }

    /** The state of each application's newest attempt. */
    Map<String, String> states() throws Exception {
        return now().stream().collect(Collectors.toMap(Written::application, Written::state));
    }

    /** How often each hire was sent, as the audit has it. */
    Map<String, Long> sendings() throws Exception {
        return rows("SELECT subject, COUNT(*) FROM rh_audit WHERE action = 'hire.sending' GROUP BY subject")
                .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    /** The answer of the journal's database. */
    private Stream<String[]> rows(String sql) throws Exception {
        String answer = cluster.living().order("rows " + sql);
        return answer.isEmpty()
                ? Stream.empty()
                : Arrays.stream(answer.split(";")).map(row -> row.split("\\|"));
    }
}
