package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.simulator.GatewaySimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.service.cm.ConfigurationAdmin;

/** The plugin in an ATS that is a web application: its servlet container serves the pages. */
@Timeout(120)
class WebApplicationIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"");

    @TempDir
    private Path cache;

    @Test
    void pages_inAWebApplication_haveItsContextPathInTheirLinks() throws Exception {
        try (WebApplication ats = WebApplication.start(cache);
                GatewaySimulator remote = Acme.remote();
                FakeHost host = new FakeHost(ats.context());
                Watched<RemoteHiringAdmin> admin = new Watched<>(ats.context(), RemoteHiringAdmin.class)) {
            ConfigurationAdmin configurations =
                    ats.context().getService(ats.context().getServiceReference(ConfigurationAdmin.class));
            configurations
                    .getConfiguration("dev.remotehiring", "?")
                    .update(new Hashtable<>(new Acme(host, remote).settings()));
            admin.awaitComing();

            HttpResponse<String> page = get(ats.address().resolve("remote-hiring/admin?user=ada"));
            assertEquals(200, page.statusCode(), page::body);
            List<String> links = LINK.matcher(page.body())
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertFalse(links.isEmpty(), page::body);
            assertTrue(links.stream().allMatch(link -> link.startsWith("/ats/remote-hiring/")), links::toString);
            assertEquals(
                    200,
                    get(ats.address().resolve("remote-hiring/static/pages.css")).statusCode());
        }
    }

    @Test
    void bundles_ofTheFeature_areActiveAndBringNoWebServer() throws Exception {
        try (WebApplication ats = WebApplication.start(cache)) {
            List<String> names = Arrays.stream(ats.context().getBundles())
                    .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                    .map(Bundle::getSymbolicName)
                    .toList();
            assertTrue(
                    names.containsAll(
                            List.of("dev.remotehiring.impl", "dev.remotehiring.ui", "org.apache.felix.http.bridge")),
                    names::toString);
            assertTrue(names.stream().noneMatch(name -> name.contains("jetty")), names::toString);
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
