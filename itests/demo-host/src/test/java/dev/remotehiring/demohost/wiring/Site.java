package dev.remotehiring.demohost.wiring;

import dev.remotehiring.demohost.login.AtsContext;
import dev.remotehiring.hostkit.MovableClock;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.h2.jdbcx.JdbcConnectionPool;

/** The demo on a database in a folder, served by Jetty as an OSGi whiteboard would. */
final class Site implements AutoCloseable {
    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final URI GATEWAY = URI.create("http://127.0.0.1:8282");

    final MovableClock clock;
    final Website website;
    private final JdbcConnectionPool pool;
    private final Server server = new Server();
    private final ServletContextHandler handler = new ServletContextHandler("/");

    Site(Path folder) {
        this(folder, new MovableClock(START));
    }

    Site(Path folder, MovableClock clock) {
        this.clock = clock;
        this.pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("ats"), "ats", "");
        this.website = new Website(pool, List.of(GATEWAY), clock);
        website.servlets().forEach(this::with);
    }

    /** Another servlet in the same context, for instance the plugin's. */
    Site with(String pattern, HttpServlet servlet) {
        handler.addServlet(new ServletHolder(servlet), pattern);
        return this;
    }

    Site start() {
        handler.addFilter(new FilterHolder(new Security(website.context())), "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(handler);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    Browser browser() {
        return new Browser(base(), HttpClient.newHttpClient());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.dispose();
        }
    }

    /** What the whiteboard does with a servlet context helper. */
    private static final class Security extends HttpFilter {
        private static final long serialVersionUID = 1L;

        private final transient AtsContext context;

        Security(AtsContext context) {
            this.context = context;
        }

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (context.handleSecurity(request, response)) {
                chain.doFilter(new Identified(request), response);
            }
        }
    }

    private static final class Identified extends HttpServletRequestWrapper {
        Identified(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRemoteUser() {
            return (String) getAttribute(AtsContext.REMOTE_USER);
        }
    }
}
