package dev.remotehiring.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes connections on 127.0.0.1 and hands them over as they are, without speaking HTTP. */
public final class RawListener implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RawListener.class.getName());
    private static final int CALLERS = 4096;

    private final ServerSocket server;
    private final Treatment treatment;
    private final Thread acceptor;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();

    /**
     * Listens from now on.
     *
     * @param treatment gets each connection in a thread of its own; one that it leaves open is closed in the end
     * @throws UncheckedIOException when the port is not free
     */
    public RawListener(int port, Treatment treatment) {
        this.treatment = treatment;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), CALLERS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
        acceptor = inThread(this::accept);
    }

    /** What is done to a connection. */
    @FunctionalInterface
    public interface Treatment {
        /** Does it. */
        void meet(Socket caller) throws IOException;
    }

    /** Ends; the port is free when this returns. */
    @Override
    public void close() {
        quietly(server::close);
        try {
            acceptor.join(); // it holds the port as long as it waits for callers
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        callers.forEach(caller -> quietly(caller::close));
    }

    private void accept() {
        quietly(() -> {
            while (!server.isClosed()) {
                Socket caller = server.accept();
                callers.add(caller);
                inThread(() -> quietly(() -> treatment.meet(caller)));
            }
        });
    }

    private static Thread inThread(Runnable work) {
        Thread thread = new Thread(work, "gateway-simulator-raw");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (IOException goneAway) {
            LOG.log(System.Logger.Level.DEBUG, "the connection ended", goneAway);
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
