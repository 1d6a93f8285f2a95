package dev.remotehiring.simulator.trouble;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** What a caller meets at the address while the stand-in is stopped. */
public enum Outage {
    /** Nobody listens. */
    REFUSED {
        @Override
        public void meet(Socket caller) throws IOException {
            caller.close();
        }
    },
    /** The request is taken and the connection reset. */
    RESET {
        @Override
        public void meet(Socket caller) throws IOException {
            take(caller);
            caller.setSoLinger(true, 0);
            caller.close();
        }
    },
    /** Something answers that is no HTTP. */
    GARBAGE {
        @Override
        public void meet(Socket caller) throws IOException {
            take(caller);
            caller.getOutputStream().write("\u0007\u0003 this is no gateway\r\n\r\n".getBytes(US_ASCII));
            caller.shutdownOutput();
            caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            caller.close();
        }
    },
    /** The connection is taken, and nothing ever comes. */
    SILENCE {
        @Override
        public void meet(Socket caller) {
            // until the outage is over
        }
    };

    private static final int MUCH = 65536;

    /** Treats a caller. */
    public abstract void meet(Socket caller) throws IOException;

    /** Waits for the first of what the caller sends. */
    private static void take(Socket caller) throws IOException {
        if (caller.getInputStream().read(new byte[MUCH]) < 0) {
            throw new EOFException("the caller left");
        }
    }
}
