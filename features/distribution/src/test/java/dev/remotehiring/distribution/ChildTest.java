package dev.remotehiring.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void start_untilItIsReady_isHeard() throws Exception {
        Child child = start("echo starting; echo READY http://here/; cat");
        child.awaitReady(Duration.ofSeconds(30));
        assertEquals(List.of("starting", "READY http://here/"), heard);
        child.end();
    }

    @Test
    void askToEnd_readsItsInput_endsByItself() throws Exception {
        Child child = start("echo READY; echo READY x; cat");
        child.awaitReady(Duration.ofSeconds(30));
        child.askToEnd();
        assertEquals(child, child.ended().get(30, TimeUnit.SECONDS));
    }

    @Test
    void awaitReady_endsBefore_saysWhatItSaid() {
        Child child = start("echo no luck today >&2; exit 3");
        DemoFailure failure = assertThrows(DemoFailure.class, () -> child.awaitReady(Duration.ofSeconds(30)));
        assertTrue(failure.getMessage().contains("no luck today"), failure.getMessage());
        assertTrue(failure.getMessage().startsWith("The child "), failure.getMessage());
    }

    @Test
    void awaitReady_neverReady_givesUp() {
        Child child = start("cat");
        DemoFailure failure = assertThrows(DemoFailure.class, () -> child.awaitReady(Duration.ofMillis(50)));
        assertTrue(failure.getMessage().contains("was not ready"), failure.getMessage());
        child.end();
    }

    private Child start(String script) {
        return Child.start("child", new ProcessBuilder("sh", "-c", script), folder.resolve("err"), heard::add);
    }
}
