package dev.remotehiring.ui;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.ui.config.Settings;
import dev.remotehiring.ui.web.PagesServlet;
import dev.remotehiring.ui.web.Services;
import dev.remotehiring.ui.web.StaticServlet;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.MDC;

/** The pages in a real servlet container, in a host whose users say in a header who they are. */
final class Site implements AutoCloseable {
    static final String CONTEXT = "/ats";
    static final String BASE = CONTEXT + "/remote-hiring";
    static final Settings SETTINGS = new Settings(
            "/remote-hiring", "default", "'self'", List.of(), Optional.of("/ats/candidates/{application}"), zone());

    final People people = new People();
    final Hires hires = new Hires();
    final Connections connections = new Connections();
    final Operating operations = new Operating();
    final SettingUp setUp = new SettingUp();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private boolean complete = true;

    Site() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        Clock clock = Clock.fixed(Hires.NOW, ZoneOffset.UTC);
        ServletContextHandler context = new ServletContextHandler(CONTEXT);
        context.addFilter(new FilterHolder(new Login()), "/*", null);
        context.addServlet(new ServletHolder(new StaticServlet()), "/remote-hiring/static/*");
        context.addServlet(new ServletHolder(new StaticServlet()), "/remote-hiring/invited/static/*");
        context.addServlet(
                new ServletHolder(PagesServlet.forGuests(this::services, AllRoutes.at(clock), SETTINGS, clock)),
                "/remote-hiring/invited/*");
        context.addServlet(
                new ServletHolder(new PagesServlet(this::services, AllRoutes.at(clock), SETTINGS, clock)),
                "/remote-hiring/*");
        context.addServlet(new ServletHolder(new HostPage()), "/candidates/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }

    /** A part of the plugin is missing from now on. */
    void incomplete() {
        complete = false;
    }

    /** Everything that was logged so far, at TRACE. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /** What is done here leaves no trace in what the fakes were asked. */
    void unnoticed(Runnable looking) {
        List<String> ofHires = List.copyOf(hires.acts);
        List<String> ofConnections = List.copyOf(connections.acts);
        looking.run();
        hires.acts.clear();
        hires.acts.addAll(ofHires);
        connections.acts.clear();
        connections.acts.addAll(ofConnections);
    }

    Visitor visitor(String login) {
        return new Visitor("http://127.0.0.1:" + connector.getLocalPort(), login, this);
    }

    static HireStatus status(ApplicationId application) {
        return new HireStatus(
                application,
                Availability.READY,
                Optional.empty(),
                Optional.of("Acme <GmbH>"),
                EnvironmentName.SANDBOX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Services> services() {
        Optional<Services.Running> plugin =
                complete ? Optional.of(new Services.Running(hires, connections, operations)) : Optional.empty();
        return Optional.of(new Services(plugin, people, Optional.of(candidates()), Optional.of(setUp)));
    }

    private static CandidateDirectory candidates() {
        return (tenant, application) -> Optional.of(new Candidate(
                application,
                "Zoë <script>alert(1)</script>",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    }

    private static ZoneId zone() {
        return ZoneId.of("Europe/Lisbon");
    }

    @Override
    public void close() {
        System.setErr(usual);
        try {
            server.stop();
        } catch (Exception notStopped) {
            throw new IllegalStateException(notStopped);
        }
    }

    private static final class Login implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            HttpServletRequest http = (HttpServletRequest) request;
            String ofTheHost = http.getHeader("Test-Correlation");
            if (ofTheHost != null) {
                MDC.put("remote-hiring.correlation", ofTheHost);
            } else {
                MDC.remove("remote-hiring.correlation");
            }
            chain.doFilter(
                    new HttpServletRequestWrapper(http) {
                        @Override
                        public String getRemoteUser() {
                            return http.getHeader("Test-Login");
                        }

                        @Override
                        public boolean isSecure() {
                            return http.getHeader("Test-Secure") != null;
                        }
                    },
                    response);
        }
    }

    /** A page of the host that includes a button. */
    private static final class HostPage extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.setContentType("text/html; charset=utf-8");
            response.getWriter().write("<h1>Candidate</h1>");
            request.getRequestDispatcher("/remote-hiring/button?application=A-17")
                    .include(request, response);
            response.getWriter().write("<p>End</p>");
        }
    }
}
