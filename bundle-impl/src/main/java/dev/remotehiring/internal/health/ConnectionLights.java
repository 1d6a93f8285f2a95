package dev.remotehiring.internal.health;

import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The light of one connection. One that has ended is red where it serves a whole company, and amber where it serves one
 * user only: the others go on, and that user is asked at the next click.
 */
final class ConnectionLights {
    /** The probes look at each within some thirty hours. */
    private static final Duration UNSEEN = Duration.ofDays(2);

    private final boolean probed;
    private final Instant now;

    /**
     * @param probed whether connections that nobody uses are looked at by themselves
     * @param now the time
     */
    ConnectionLights(boolean probed, Instant now) {
        this.probed = probed;
        this.now = now;
    }

    Item of(OfTenant<Connection> one) {
        Connection connection = one.value();
        return connection
                .ended()
                .map(why -> item(
                        one,
                        connection.shared() ? Light.RED : Light.AMBER,
                        Optional.of(new Failure(code(why))),
                        Optional.empty()))
                .or(() -> connection
                        .trouble()
                        .map(trouble ->
                                item(one, Light.AMBER, Optional.of(trouble.failure()), Optional.of(trouble.at()))))
                .or(() -> unseen(connection)
                        .map(last -> item(
                                one,
                                Light.AMBER,
                                Optional.of(new Failure(ErrorCode.CONNECTION_NOT_SEEN, last)),
                                Optional.of(last))))
                .orElseGet(() -> item(one, Light.GREEN, Optional.empty(), Optional.empty()));
    }

    private static Item item(OfTenant<Connection> one, Light light, Optional<Failure> reason, Optional<Instant> since) {
        return new Item(Aspect.CONNECTION, one.tenant() + "/" + one.value().id(), light, reason, since);
    }

    /** When it was last used or looked at, if that is long ago; what an earlier version has not written down is not known. */
    private Optional<Instant> unseen(Connection connection) {
        return Stream.concat(
                        connection.lastSuccess().stream(), connection.lastFailure().map(ConnectionFailure::at).stream())
                .max(Instant::compareTo)
                .filter(last -> probed && now.isAfter(last.plus(UNSEEN)));
    }

    private static ErrorCode code(Connection.Ended why) {
        return switch (why) {
            case REFUSED_BY_REMOTE -> ErrorCode.CONNECTION_WITHDRAWN;
            case WITHDRAWN_FOR_USER -> ErrorCode.CONNECTION_OFF_FOR_USER;
            case WITHDRAWN_FOR_COMPANY -> ErrorCode.CONNECTION_OFF_FOR_COMPANY;
            case OTHER_COMPANY -> ErrorCode.CONNECTION_OF_OTHER_COMPANY;
        };
    }
}
