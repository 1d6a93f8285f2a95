package dev.remotehiring.osgi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.http.proxy.ProxyServlet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * An ATS that is a web application at /ats in a servlet container, with a Felix inside that has the bundles of the
 * feature for it. Who says {@code ?user=ada} is logged in as Ada.
 */
final class WebApplication implements AutoCloseable {
    private static final Path BUNDLES = Path.of(System.getProperty("web.application.bundles"));

    private static final long PATIENCE = 20_000;

    /** What the web application shares with its bundles: the container's servlet API and the plugin's API. */
    private static final String SHARED = String.join(
            ",",
            "jakarta.servlet;version=6.0",
            "jakarta.servlet.http;version=6.0",
            "jakarta.servlet.descriptor;version=5.0",
            "dev.remotehiring.api;version=1.0.0",
            "dev.remotehiring.admin;version=1.0.0",
            "dev.remotehiring.host;version=1.0.0",
            "org.osgi.service.cm;version=1.6.1");

    private final Framework felix;
    private final Server server;

    private WebApplication(Framework felix, Server server) {
        this.felix = felix;
        this.server = server;
    }

    /** Starts both, as a {@code ServletContextListener} and a {@code web.xml} would. */
    static WebApplication start(Path cache) throws Exception {
        Framework felix = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED,
                        "org.ops4j.pax.logging.DefaultServiceLog.level",
                        "ERROR"));
        felix.start();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars()) {
            bundles.add(felix.getBundleContext().installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }

        ServletContextHandler ats = new ServletContextHandler("/ats", ServletContextHandler.SESSIONS);
        ats.setAttribute(BundleContext.class.getName(), felix.getBundleContext());
        ats.addFilter(new FilterHolder((Filter) WebApplication::logIn), "/*", EnumSet.of(DispatcherType.REQUEST));
        ats.addServlet(new ServletHolder(new ProxyServlet()), "/*");
        Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
        server.setHandler(ats);
        server.start();
        return new WebApplication(felix, server);
    }

    /** What the ATS's Felix has anyway, then what the feature brings. */
    private static List<Path> jars() throws Exception {
        FeatureFile below = FeatureFile.read(FelixContainer.DISTRIBUTION.resolveSibling("feature/feature.xml"));
        FeatureFile plugin = FeatureFile.read(Path.of(System.getProperty("features.file")));
        return Stream.of(
                        FelixContainer.logging(),
                        below.jars("distribution-framework").stream()
                                .map(FelixContainer.DISTRIBUTION.resolve("bundle")::resolve),
                        plugin.jars("remote-hiring-web-application").stream().map(BUNDLES::resolve))
                .flatMap(jars -> jars)
                .toList();
    }

    private static void logIn(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String user = request.getParameter("user");
        chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                    @Override
                    public String getRemoteUser() {
                        return user;
                    }
                },
                response);
    }

    BundleContext context() {
        return felix.getBundleContext();
    }

    /** The address of the ATS, with a slash at its end. */
    URI address() {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + "/ats/");
    }

    @Override
    public void close() {
        try {
            server.stop();
            felix.stop();
            felix.waitForStop(PATIENCE);
        } catch (Exception unwilling) {
            throw new IllegalStateException("The web application does not stop.", unwilling);
        }
    }
}
