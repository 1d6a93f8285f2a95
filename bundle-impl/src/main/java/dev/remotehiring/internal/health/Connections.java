package dev.remotehiring.internal.health;

import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The connections of all tenants of one environment. */
public final class Connections {
    private final Upkeep upkeep;
    private final ConnectionStore connections;
    private final LastCalls calls;
    private final EnvironmentName environment;

    /**
     * @param upkeep knows the tenants
     * @param connections what is there
     * @param calls how they worked last
     * @param environment where
     */
    public Connections(Upkeep upkeep, ConnectionStore connections, LastCalls calls, EnvironmentName environment) {
        this.upkeep = upkeep;
        this.connections = connections;
        this.calls = calls;
        this.environment = environment;
    }

    /** All of them, by tenant, a company's before those of its users. */
    public List<OfTenant<Connection>> all() {
        return upkeep.tenants().stream().flatMap(this::of).toList();
    }

    private Stream<OfTenant<Connection>> of(TenantId tenant) {
        Map<ConnectionId, LastCalls.Of> last = calls.of(tenant);
        return connections.of(tenant).stream()
                .map(connection -> connection.shown(environment, last.getOrDefault(connection.id(), LastCalls.Of.NONE)))
                .sorted(Comparator.comparing((Connection connection) -> !connection.shared())
                        .thenComparing(Connection::connectedAt))
                .map(connection -> new OfTenant<>(tenant, connection));
    }
}
