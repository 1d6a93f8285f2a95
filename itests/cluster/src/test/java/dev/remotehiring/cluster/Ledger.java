package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.world.Employment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Remote has, beside what the nodes wrote down. */
final class Ledger {
    private static final Pattern EXTERNAL_ID = Pattern.compile("\"external_id\":\"([^\"]+)\"");

    private final Cluster cluster;
    private final Journal journal;

    Ledger(Cluster cluster) {
        this.cluster = cluster;
        journal = new Journal(cluster);
    }

    /** Each of these applications has one employment, written down as such, and there is no other. */
    void requireOneEmploymentEach(Collection<String> applications) throws Exception {
        Map<String, List<Employment>> employed =
                cluster.remote().employments().stream().collect(Collectors.groupingBy(Employment::loginEmail));
        Map<String, Journal.Written> written =
                journal.now().stream().collect(Collectors.toMap(Journal.Written::application, Function.identity()));
        assertEquals(new TreeSet<>(applications), new TreeSet<>(written.keySet()), "hires in the journal");
        for (String application : applications) {
            List<Employment> employments = employed.getOrDefault(Hosted.email(application), List.of());
            assertEquals(1, employments.size(), () -> "employments of " + application + ": " + employments);
            Journal.Written hire = written.get(application);
            assertEquals("CREATED", hire.state(), application);
            assertEquals(employments.get(0).id(), hire.employment(), application);
            assertEquals(hire.id(), employments.get(0).externalId(), application);
        }
        assertEquals(applications.size(), cluster.remote().employments().size(), "employments");
        assertEquals(Map.of(), sentByItself(), "requests that were sent again by the HTTP layer, by hire");
    }

    /** More requests on the wire than were written down before. */
    private Map<String, Long> sentByItself() throws Exception {
        Map<String, Long> written = journal.sendings();
        Map<String, Long> sent = posts().stream()
                .map(Ledger::hire)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        sent.entrySet().removeIf(hire -> hire.getValue() <= written.getOrDefault(hire.getKey(), 0L));
        return sent;
    }

    private static String hire(Seen post) {
        return EXTERNAL_ID
                .matcher(post.requestBody())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The requests for an employment that have arrived at Remote. */
    List<Seen> posts() {
        return cluster.remote().requests().stream()
                .filter(seen -> seen.method().equals("POST") && seen.path().equals("/v1/employments"))
                .toList();
    }
}
