/**
 * The little HTTP that the stand-in needs: requests and responses as values, a router, and a front on the JDK's server.
 * Start reading at {@link dev.remotehiring.simulator.http.Request}.
 */
package dev.remotehiring.simulator.http;
