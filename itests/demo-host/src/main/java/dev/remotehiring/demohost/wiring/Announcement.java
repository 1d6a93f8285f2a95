package dev.remotehiring.demohost.wiring;

import dev.remotehiring.demohost.login.Sessions;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints one line {@code READY <address>} on standard output when the demo and the plugin's pages answer. It asks as a
 * browser would, logged in as an administrator, because nothing else proves that all parts have found each other.
 */
final class Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String ADMINISTRATOR = "ada";

    private final URI base;
    private final String page;
    private final Sessions sessions;
    private final PrintStream out;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Announcement::thread);

    Announcement(URI base, String page, Sessions sessions) {
        this(base, page, sessions, System.out);
    }

    Announcement(URI base, String page, Sessions sessions, PrintStream out) {
        this.base = base;
        this.page = page;
        this.sessions = sessions;
        this.out = out;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::tell, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }

    private void tell() {
        try {
            if (isReady()) {
                out.println("READY " + base + "/");
                out.flush();
                timer.shutdown();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException notYet) {
            LOG.debug("The demo does not answer yet.", notYet);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        String session = sessions.begin(ADMINISTRATOR);
        try {
            return answers("/candidates", session) && answers(page, session);
        } finally {
            sessions.end(session);
        }
    }

    private boolean answers(String path, String session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LIMIT)
                .header("Cookie", Sessions.COOKIE + "=" + session)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "ats announcement");
        thread.setDaemon(true);
        return thread;
    }
}
