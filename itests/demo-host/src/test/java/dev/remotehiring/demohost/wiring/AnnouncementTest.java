package dev.remotehiring.demohost.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementTest {
    @TempDir
    private Path folder;

    @Test
    void start_pluginComesLater_saysReadyOnceItAnswersTheAdministrator() throws InterruptedException {
        Plugin plugin = new Plugin();
        Console console = new Console();
        try (Site site = new Site(folder).with("/remote-hiring/*", plugin).start()) {
            Announcement announcement =
                    new Announcement(site.base(), "/remote-hiring/admin", site.website.sessions(), console);
            announcement.start();

            assertTrue(console.line.await(30, TimeUnit.SECONDS), "no line");
            announcement.stop();
            assertEquals("READY " + site.base() + "/" + System.lineSeparator(), console.text());
            assertEquals(3, plugin.asked.get(), "asked until it answered, and not again");
        }
    }

    /** Is not there twice, then answers. */
    private static final class Plugin extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            boolean ready = asked.incrementAndGet() > 2 && "ada".equals(request.getRemoteUser());
            response.setStatus(ready ? 200 : 503);
        }
    }

    private static final class Console extends PrintStream {
        private final CountDownLatch line = new CountDownLatch(1);

        Console() {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        }

        @Override
        public void flush() {
            super.flush();
            line.countDown();
        }

        String text() {
            return out.toString();
        }
    }
}
