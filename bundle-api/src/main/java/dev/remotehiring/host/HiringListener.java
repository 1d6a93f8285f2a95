package dev.remotehiring.host;

import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.TenantId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Optional: hears of changes after they are written down, on the thread that made them. Register any number as services.
 * What a listener throws is logged and changes nothing. A change may be told more than once, and on any node.
 */
@ConsumerType
public interface HiringListener {
    /** A hire has a new state. */
    default void hireChanged(TenantId tenant, Hire hire) {}

    /** Someone asks someone to connect the company with Remote: tell that person. */
    default void connectionRequested(TenantId tenant, ConnectionRequest request) {}

    /** The hire that asked for a connection can go on now: tell the person who started it. */
    default void connectionReady(TenantId tenant, Hire hire) {}
}
