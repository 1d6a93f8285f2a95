package dev.remotehiring.browser;

import java.sql.SQLException;
import org.h2.tools.Server;

/** A database on a server of its own, which goes away and comes back with all that it had. */
final class DatabaseServer implements AutoCloseable {
    private Server server;

    DatabaseServer() throws SQLException {
        server = at(0);
    }

    /** Its address for JDBC. */
    String address() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:elsewhere;DB_CLOSE_DELAY=-1";
    }

    /** From now on nobody takes connections there. */
    void goesAway() {
        server.stop();
    }

    void comesBack() throws SQLException {
        server = at(server.getPort());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Server at(int port) throws SQLException {
        return Server.createTcpServer("-tcpPort", String.valueOf(port), "-ifNotExists")
                .start();
    }
}
