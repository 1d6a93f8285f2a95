package dev.remotehiring.internal.http;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Configuration;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.client.spi.ConnectorProvider;

/**
 * Gives Jersey a connector over {@code java.net.http}. Jersey's own ones do not serve here: HttpURLConnection sends a
 * POST again by itself after a broken answer, and the {@code java.net.http} one waits for ever for a stalled body.
 */
final class DeadlineConnectorProvider implements ConnectorProvider {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<InetSocketAddress> proxy;

    DeadlineConnectorProvider(Optional<InetSocketAddress> proxy) {
        this.proxy = proxy;
    }

    @Override
    public Connector getConnector(Client client, Configuration configuration) {
        HttpClient.Builder http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(client.getSslContext());
        proxy.<ProxySelector>map(Fixed::new)
                .or(() -> Optional.ofNullable(ProxySelector.getDefault())) // a host may have taken it away
                .ifPresent(http::proxy);
        return new DeadlineConnector(http.build());
    }

    /** The configured proxy for everything but this machine. */
    private static final class Fixed extends ProxySelector {
        private final InetSocketAddress address;

        Fixed(InetSocketAddress address) {
            this.address = address;
        }

        @Override
        public List<Proxy> select(URI uri) {
            if (THIS_MACHINE.contains(uri.getHost())) {
                return List.of(Proxy.NO_PROXY);
            }
            return List.of(
                    new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHostString(), address.getPort())));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress tried, java.io.IOException failure) {
            // The request itself fails with the same cause.
        }
    }
}
