package dev.remotehiring.credential.vault.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * A Vault on this machine: tokens with policies, namespaces, mounts, sealed or not. It answers as Vault does, and is
 * rather too strict than too kind.
 */
public final class VaultStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        // or each answer waits 40 ms for the client to acknowledge its head
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Map<String, Engine>> namespaces = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean sealed;
    private volatile Function<String, Optional<Answer>> script = request -> Optional.empty();

    private record Token(String namespace, Policy policy) {}

    /** An answer that Vault would not give, or only in need. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer(int status, String body) {
            this(status, Map.of(), body);
        }
    }

    private VaultStandIn(HttpServer server) {
        this.server = server;
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** One that speaks http. */
    public static VaultStandIn start() {
        try {
            return new VaultStandIn(HttpServer.create(anyPort(), 0));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One that speaks https. */
    public static VaultStandIn start(SSLContext certificate) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new VaultStandIn(server);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static InetSocketAddress anyPort() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    public URI address() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://localhost:" + server.getAddress().getPort());
    }

    /** Mounts a key/value engine, version 2. The namespace is empty for the root. */
    public KeyValueTwo mount(String namespace, String mount) {
        KeyValueTwo engine = new KeyValueTwo();
        mounts(namespace).put(mount, engine);
        return engine;
    }

    /** Mounts a key/value engine, version 1. */
    public void mountVersionOne(String namespace, String mount) {
        mounts(namespace).put(mount, new KeyValueOne());
    }

    private Map<String, Engine> mounts(String namespace) {
        return namespaces.computeIfAbsent(namespace, absent -> new ConcurrentHashMap<>());
    }

    /** From now on this token is good for what the policy says, in this namespace. */
    public void allow(String token, String namespace, Policy policy) {
        tokens.put(token, new Token(namespace, policy));
    }

    public void revoke(String token) {
        tokens.remove(token);
    }

    public void seal() {
        sealed = true;
    }

    public void unseal() {
        sealed = false;
    }

    /** Answers otherwise for as long as the script has an answer to {@code METHOD path}; Vault does nothing then. */
    public void script(Function<String, Optional<Answer>> script) {
        this.script = script;
    }

    /** What was asked, as {@code METHOD path}, in order. */
    public List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(request);
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Answer> scripted = script.apply(request);
            if (scripted.isPresent()) {
                scripted.get().headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, scripted.get().status(), scripted.get().body());
                return;
            }
            Reply reply = reply(exchange, body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, reply.status(), reply.body().map(JsonNode::toString).orElse(""));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        String path = exchange.getRequestURI().getPath();
        if (sealed) {
            return Reply.error(503, "Vault is sealed");
        }
        if (!path.startsWith("/v1/") || path.contains("..") || !path.chars().allMatch(VaultStandIn::isPrintable)) {
            return Reply.error(400, "unsupported path");
        }
        try {
            JsonNode json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
            return route(exchange, path.substring("/v1/".length()), json);
        } catch (JsonProcessingException noJson) {
            return Reply.error(400, "failed to parse JSON input");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Reply route(HttpExchange exchange, String path, JsonNode body) {
        String namespace = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Vault-Namespace"))
                .orElse("");
        Map<String, String> query = query(exchange.getRequestURI().getQuery());
        String whole = isList(exchange, query) && !path.endsWith("/") ? path + "/" : path;
        Map<String, Engine> mounts = namespaces.getOrDefault(namespace, Map.of());
        Optional<String> mount = mounts.keySet().stream()
                .filter(name -> whole.startsWith(name + "/"))
                .findFirst();
        String inside = whole.substring(mount.map(name -> name.length() + 1).orElse(0));
        Optional<Engine.Operation> operation =
                operation(exchange, query, mount.map(mounts::get).filter(engine -> engine.exists(inside)));
        if (operation.isEmpty()) {
            return Reply.error(405);
        }
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Vault-Token"))
                .orElse("");
        boolean allowed = Optional.ofNullable(tokens.get(token))
                .filter(known -> known.namespace().equals(namespace))
                .filter(known -> known.policy().allows(whole, operation.get()))
                .isPresent();
        if (!allowed) {
            return Reply.error(403, "1 error occurred:\n\t* permission denied\n\n");
        }
        return mount.map(mounts::get)
                .map(engine -> engine.handle(new Engine.Call(operation.get(), inside, query, body)))
                .orElseGet(() -> Reply.error(404, "no handler for route \"" + whole + "\". route entry not found."));
    }

    private static Optional<Engine.Operation> operation(
            HttpExchange exchange, Map<String, String> query, Optional<Engine> there) {
        switch (exchange.getRequestMethod()) {
            case "LIST":
                return Optional.of(Engine.Operation.LIST);
            case "GET":
                return Optional.of(isList(exchange, query) ? Engine.Operation.LIST : Engine.Operation.READ);
            case "POST":
            case "PUT":
                boolean creates =
                        there.isEmpty() && exchange.getRequestURI().getPath().contains("/data/");
                return Optional.of(creates ? Engine.Operation.CREATE : Engine.Operation.UPDATE);
            case "DELETE":
                return Optional.of(Engine.Operation.DELETE);
            default:
                return Optional.empty();
        }
    }

    private static boolean isList(HttpExchange exchange, Map<String, String> query) {
        return exchange.getRequestMethod().equals("LIST") || "true".equals(query.get("list"));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : Optional.ofNullable(text).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return query;
    }

    private static boolean isPrintable(int character) {
        return character > ' ' && character < 127;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
