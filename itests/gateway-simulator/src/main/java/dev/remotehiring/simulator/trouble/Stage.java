package dev.remotehiring.simulator.trouble;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import java.net.InetSocketAddress;
import java.time.Duration;

/** What a trouble may do with the request at hand. */
public interface Stage {
    /** The request. */
    Request request();

    /** Who made it. */
    InetSocketAddress caller();

    /** Does what the request asks for. */
    Response act();

    /** Does it, and keeps a new employment out of lists for a while. */
    Response actLaggingLists(Duration lag);

    /** Sends an answer. */
    void send(Response response);

    /** Sends an answer byte by byte, with a pause after each. */
    void drip(Response response, Duration pause);

    /** Sends an answer's head, with its whole length, and half of its body; then breaks the connection. */
    void cutShort(Response response);

    /** Breaks the connection; the response, if any, was meant but is lost. */
    void drop();

    /** Waits, without holding anything up but this request; false when the stand-in stopped or closed meanwhile. */
    boolean hold(Duration duration);

    /** Does what the request asks for once the stand-in's clock is that much later; nobody gets the answer. */
    void actLater(Duration delay);
}
