package dev.remotehiring.internal.health;

import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.util.Optional;

/**
 * The light of one connection. One that has ended is red where it serves a whole company, and amber where it serves one
 * user only: the others go on, and that user is asked at the next click.
 */
final class ConnectionLights {
    private ConnectionLights() {}

    static Item of(OfTenant<Connection> one) {
        Connection connection = one.value();
        return connection
                .ended()
                .map(why -> new Item(
                        Aspect.CONNECTION,
                        subject(one),
                        connection.shared() ? Light.RED : Light.AMBER,
                        Optional.of(new Failure(code(why))),
                        Optional.empty()))
                .orElseGet(() ->
                        new Item(Aspect.CONNECTION, subject(one), Light.GREEN, Optional.empty(), Optional.empty()));
    }

    private static String subject(OfTenant<Connection> one) {
        return one.tenant() + "/" + one.value().id();
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
