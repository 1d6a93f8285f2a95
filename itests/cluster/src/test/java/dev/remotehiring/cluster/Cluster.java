package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.credential.jdbc.SharedVault;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.SimulatorBuilder;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Some nodes of a host platform, the databases that they share, and a stand-in for Remote; all of its own. */
final class Cluster implements AutoCloseable {
    /** Where tokens come from. */
    static final String TOKEN = "/auth/oauth2/token";

    /** The life of an access token. */
    static final Duration LIFE = Duration.ofHours(1);

    /**
     * How long the others may wait for a node that renews and is not heard of any more: the lease's term, and a little
     * for the renewal itself.
     */
    static final Duration TAKEN_OVER = Duration.ofSeconds(15).plusSeconds(5);

    private static final String OLGA = "olga.owner@acme.example";
    private static final String SCOPE = "https://gateway.remote.com/company.manage";

    private final String clientSecret = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Storage storage;
    private final Map<String, String> settings;
    private final GatewaySimulator remote;
    private final CredentialService vault;

    /** Starts all, on PostgreSQL; each node is ready when this returns. */
    Cluster(int size) throws Exception {
        this(size, Storage.postgres(), Map.of(), unchanged -> {});
    }

    /**
     * The same with something of its own.
     *
     * @param storage where the nodes keep what they know; closed with this
     * @param settings of the plugin
     * @param change of the stand-in
     */
    Cluster(int size, Storage storage, Map<String, String> settings, Consumer<SimulatorBuilder> change)
            throws Exception {
        this.storage = storage;
        this.settings = settings;
        folder = folder();
        SimulatorBuilder builder = GatewaySimulator.builder()
                .client(PartnerClient.of(Hosted.CLIENT_ID, clientSecret).redirectingTo(Hosted.REDIRECT));
        change.accept(builder);
        remote = builder.start();
        vault = SharedVault.open(masterKey(), database());
        storeClientSecret();
        for (int number = 1; number <= size; number++) {
            nodes.add(start(number));
        }
        for (Node node : nodes) {
            assertEquals("ready", node.answer());
        }
    }

    /** A folder of its own, among what the build makes. */
    static Path folder() throws IOException {
        return Files.createTempDirectory(Path.of(System.getProperty("cluster.target")), "cluster-");
    }

    private Node start(int number) throws IOException {
        return Node.start(folder.resolve("node-" + number + ".log"), arguments());
    }

    /** Starts a node again that was killed; it is ready when this returns. */
    void restart(Node killed) throws Exception {
        int place = nodes.indexOf(killed);
        Node node = start(place + 1);
        assertEquals("ready", node.answer());
        nodes.set(place, node);
    }

    private void storeClientSecret() {
        CredentialKey key = new CredentialKey(
                Optional.empty(),
                CredentialKind.CLIENT_SECRET,
                remote.uri().getAuthority(),
                Hosted.CLIENT_SECRET_ALIAS);
        vault.compareAndSet(key, new Secret(clientSecret), CredentialService.ABSENT);
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                remote.uri().toString(),
                storage.journal(),
                storage.vault(),
                masterKey().toString()));
        settings.forEach((key, value) -> arguments.add(key + "=" + value));
        return arguments;
    }

    private Path masterKey() {
        return folder.resolve("keys").resolve("master.key");
    }

    GatewaySimulator remote() {
        return remote;
    }

    /** The database of the credentials. */
    DataSource database() {
        return storage.credentials();
    }

    /** A node, counted from 1. */
    Node node(int number) {
        return nodes.get(number - 1);
    }

    /** Any node that runs. */
    Node living() {
        return nodes.stream().filter(Node::lives).findFirst().orElseThrow();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Connects Acme by a consent on the first node. Remote's requests are counted from here. */
    void connect() throws Exception {
        Until.is("Granted", "consent", TAKEN_OVER, () -> consent(node(1), node(1), ""));
        remote.clearRequests();
    }

    /**
     * Ada consents.
     *
     * @param begin where she sets out
     * @param end where Remote's answer arrives
     * @param hire the id of the hire that waits for it; empty for none
     * @return the outcome
     */
    String consent(Node begin, Node end, String hire) throws Exception {
        URI authorize = URI.create(begin.ask(("consent-begin ada " + hire).strip()));
        String state = authorize.getRawQuery().replaceFirst("(?:.*&)?(state=[^&]+).*", "$1");
        String code = remote.approve(Hosted.CLIENT_ID, "ada.admin@acme.example", SCOPE);
        return end.ask("consent-complete ada " + state + "&code=" + code);
    }

    /** Other software of the company, with access of its own through the same partner. */
    Foreign foreign() throws Exception {
        return new Foreign(remote, Hosted.CLIENT_ID, clientSecret, remote.approve(Hosted.CLIENT_ID, OLGA, SCOPE));
    }

    /** Puts all clocks past the end of every token. */
    void outliveTokens() throws Exception {
        remote.advance(LIFE);
        for (Node node : nodes) {
            assertEquals("ok", node.ask("advance " + LIFE));
        }
    }

    /** The connection as it is stored now. */
    StoredConnection stored() {
        List<StoredConnection> all = new ConnectionStore(vault, remote.uri().getAuthority()).of(Hosted.ACME);
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** How many tokens were asked for. */
    long tokenCalls() {
        return remote.count("POST", TOKEN);
    }

    /** The next request for a token is not answered; tells the node to make it, and returns when it is under way. */
    void renewInVain(Node node) throws Exception {
        remote.plan(1, "POST", TOKEN, new Trouble.Stall(Duration.ofMinutes(5)));
        node.tell("check ada");
        Until.is(true, "a token was asked for", Duration.ofSeconds(20), this::troubleIsHad);
    }

    /** The stand-in notes a request with its answer, so one that it holds back shows by the trouble that met it. */
    private boolean troubleIsHad() throws IOException, InterruptedException {
        HttpRequest planned = HttpRequest.newBuilder(remote.uri().resolve("/_simulator/trouble"))
                .build();
        return http.send(planned, HttpResponse.BodyHandlers.ofString()).body().equals("{\"data\":[]}");
    }

    /** Checks the connection on a node again and again until it works. */
    void worksWithin(Duration limit, Node node) throws Exception {
        Until.is("works", "check", limit, () -> node.ask("check ada"));
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        remote.close();
        storage.close();
    }
}
