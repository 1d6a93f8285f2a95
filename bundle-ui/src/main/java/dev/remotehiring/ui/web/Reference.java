package dev.remotehiring.ui.web;

import java.security.SecureRandom;
import org.slf4j.MDC;

/**
 * The id of one request, from the click to Remote's answer: whoever looks into a trouble finds by it what the pages, the
 * service and the audit wrote. It travels in SLF4J's diagnostic context, where the service takes it up; a host that has put
 * one of its own there keeps it.
 */
final class Reference implements AutoCloseable {
    /** The key in the diagnostic context; the service's too. */
    static final String KEY = "remote-hiring.correlation";

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int LONGEST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;
    private final boolean ours;

    private Reference(String text, boolean ours) {
        this.text = text;
        this.ours = ours;
    }

    /** Begins a request on this thread. */
    static Reference begin() {
        String hosts = MDC.get(KEY);
        if (hosts != null) {
            return new Reference(hosts, false);
        }
        Reference made = new Reference(made(), true);
        MDC.put(KEY, made.text);
        return made;
    }

    /** What a person quotes: as it is written down, on one line. */
    String shown() {
        String line = text.replaceAll("\\p{Cntrl}", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** Leaves the thread as it was. */
    @Override
    public void close() {
        if (ours) {
            MDC.remove(KEY);
        }
    }

    private static String made() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
