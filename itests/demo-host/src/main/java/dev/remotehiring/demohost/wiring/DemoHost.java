package dev.remotehiring.demohost.wiring;

import com.zaxxer.hikari.HikariDataSource;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.HiringListener;
import dev.remotehiring.host.UserDirectory;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Hashtable;
import java.util.Map;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;

/**
 * Registers all that a host gives to the plugin: a data source, the ports, and a servlet context that knows who is
 * logged in; and the demo's own servlets in that context.
 */
@Component(
        service = {},
        immediate = true)
@RequireHttpWhiteboard
public final class DemoHost {
    private static final String CONTEXT = "ats";

    private final BundleContext bundle;
    private final Deque<ServiceRegistration<?>> registrations = new ArrayDeque<>();
    private final HikariDataSource source;
    private final Announcement announcement;

    /**
     * @param bundle where the services go, and whose properties are the settings
     * @param h2 the database driver
     */
    @Activate
    public DemoHost(
            BundleContext bundle, @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory h2) {
        Settings settings = Settings.from(bundle::getProperty);
        this.bundle = bundle;
        this.source = Pool.open(h2, settings.data());
        Website website = new Website(source, settings.remote(), Clock.systemUTC());
        register(DataSource.class, source, Map.of("dataSourceName", CONTEXT, "osgi.jndi.service.name", CONTEXT));
        register(UserDirectory.class, website.accounts(), Map.of());
        register(CandidateDirectory.class, website.candidates(), Map.of());
        register(HiringListener.class, website.listener(), Map.of());
        registerPages(website);
        this.announcement = new Announcement(settings.base(), settings.firstPage(), website.sessions());
        announcement.start();
        if (settings.exitWithStdin()) {
            EndOfInput.watch(() -> bundle.getBundle(0).stop());
        }
    }

    /** Takes the services back in reverse order, then closes the database. */
    @Deactivate
    void stop() {
        announcement.stop();
        while (!registrations.isEmpty()) {
            registrations.pop().unregister();
        }
        source.close();
    }

    private void registerPages(Website website) {
        register(
                ServletContextHelper.class,
                website.context(),
                Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                        CONTEXT,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                        "/"));
        website.servlets()
                .forEach((pattern, servlet) -> register(
                        Servlet.class,
                        servlet,
                        Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "ats" + pattern,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                                        "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT
                                                + ")")));
    }

    private <S> void register(Class<S> type, S service, Map<String, String> properties) {
        registrations.push(bundle.registerService(type, service, new Hashtable<>(properties)));
    }
}
