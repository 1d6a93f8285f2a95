package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A long walk over whatever time, lifetimes, latencies and failures can do to two nodes. Remote itself keeps the book:
 * when each token of its ends, and whether it had to be asked.
 */
class RandomClockTest {
    private static final int STEPS = 100_000;
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    /** What the token endpoint knows of a token. */
    private record Minted(Instant asked, Duration life, Instant end) {
        /** Before this nobody has a reason to replace it: five minutes, or a quarter of its life, and a quarter of that. */
        Instant firstDue() {
            Duration early =
                    life.dividedBy(4).compareTo(Duration.ofMinutes(5)) < 0 ? life.dividedBy(4) : Duration.ofMinutes(5);
            return asked.plus(life).minus(early).minus(early.dividedBy(4));
        }
    }

    private Random random;
    private final Map<String, Minted> minted = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Bench bench = new Bench(this::tokenEndpoint);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private String newest = "";
    private String refreshToken = "r-0";
    private Instant quietUntil = Instant.MIN;
    private int calls;
    private int failures;

    /** Remote's side. All time that passes while it is asked passes here. */
    private synchronized void tokenEndpoint(RawServer.Received request, OutputStream out) throws IOException {
        Instant now = bench.clock.instant();
        calls++;
        judge(request, now);
        bench.clock.advance(latency());
        switch (random.nextInt(12)) {
            case 0 -> fail(out, 503, "", "<html>");
            case 1 -> fail(out, 200, "", "{\"error\":\"invalid_grant\"}");
            case 2 -> {
                bench.clock.advance(latency());
                int seconds = 1 + random.nextInt(90);
                failed(Duration.ofSeconds(seconds));
                out.write(RawServer.answer(429, "Retry-After: " + seconds + "\r\n", "{}"));
            }
            default -> mint(now, out);
        }
    }

    /** An assertion that fails on the server's thread would only look like one more outage. */
    private void judge(RawServer.Received request, Instant now) {
        Minted before = minted.get(newest);
        boolean needed = before == null || ended.contains(newest) || !now.isBefore(before.firstDue());
        if (now.isBefore(quietUntil)) {
            complaints.add("asked at " + now + " although quiet until " + quietUntil);
        }
        if (!needed) {
            complaints.add("asked at " + now + " although fresh: " + before);
        }
        if (!request.text().contains("refresh_token=" + refreshToken)) {
            complaints.add("a refresh token of before was sent");
        }
    }

    private void mint(Instant asked, OutputStream out) throws IOException {
        String token = "token-" + calls;
        long life = Math.round(Math.exp(random.nextDouble() * Math.log(7200)));
        minted.put(
                token,
                new Minted(
                        asked, Duration.ofSeconds(life), bench.clock.instant().plusSeconds(life)));
        newest = token;
        refreshToken = random.nextInt(3) == 0 ? "r-" + calls : refreshToken;
        bench.clock.advance(latency());
        out.write(RawServer.answer(200, "", Bench.token(token, life, ",\"refresh_token\":\"" + refreshToken + "\"")));
    }

    private void fail(OutputStream out, int status, String headers, String body) throws IOException {
        bench.clock.advance(latency());
        failed(BACK_OFF);
        out.write(RawServer.answer(status, headers, body));
    }

    private void failed(Duration quiet) {
        failures++;
        quietUntil = bench.clock.instant().plus(quiet);
    }

    /** Mostly short, sometimes longer than a short token lives. */
    private Duration latency() {
        return Duration.ofMillis(random.nextInt(10) == 0 ? random.nextInt(4000) : random.nextInt(150));
    }

    private Duration pause() {
        return switch (random.nextInt(100)) {
            case 0 -> Duration.ofMillis(random.nextInt(3_600_000));
            case 1, 2, 3, 4, 5 -> Duration.ofMillis(random.nextInt(60_000));
            default -> Duration.ofMillis(random.nextInt(300));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = 20261122)
    void bearer_onARandomWalk_isNeverExpiredAndNobodyIsAskedInVain(long seed) {
        random = new Random(seed);
        StoredConnection connection = bench.connected(refreshToken);
        Node[] nodes = {new Node(), new Node()};
        int handedOut = 0;
        try (bench) {
            for (int step = 0; step < STEPS; step++) {
                int here = random.nextInt(nodes.length);
                if (random.nextInt(2000) == 0) {
                    nodes[here] = new Node(); // it was restarted
                }
                handedOut += step(nodes[here], connection) ? 1 : 0;
                bench.clock.advance(pause());
                assertEquals(List.of(), complaints);
            }
        }

        assertTrue(bench.stored().isAlive());
        assertTrue(handedOut > STEPS / 2, handedOut + " tokens were handed out");
        assertTrue(failures > calls / 10, failures + " failures");
        assertTrue(calls < STEPS / 20, calls + " token requests");
        assertEquals(calls, bench.requests());
    }

    /** A node, and what Remote has refused to it. */
    private final class Node {
        private final Tokens tokens = bench.node(Runnable::run);
        private final Set<String> refused = new HashSet<>();
        private Instant last = Instant.EPOCH;
        private Instant lastButOne = Instant.EPOCH;

        void refuse(StoredConnection connection, Secret token) {
            if (refused.add(token.reveal())) {
                lastButOne = last;
                last = bench.clock.instant();
            }
            tokens.refused(connection, token);
        }

        /** For half a minute after two refusals at once. */
        boolean mayWait(Instant now) {
            return last.isBefore(lastButOne.plusSeconds(10)) && now.isBefore(last.plusSeconds(30));
        }
    }

    private boolean step(Node node, StoredConnection connection) {
        Instant begun = bench.clock.instant();
        String before = newest;
        Secret token;
        try {
            token = node.tokens.bearer(connection, Bench.LATER);
        } catch (RemoteHiringException e) {
            assertTrue(e.kind() != RemoteHiringException.Kind.CONNECTION_ENDED || node.mayWait(begun), e.getMessage());
            return false;
        }
        Minted told = minted.get(token.reveal());
        // a renewal in the background takes no time from the caller, though all of this happens in one thread
        boolean waited = !newest.equals(before) && token.reveal().equals(newest);
        Instant handedOut = waited ? bench.clock.instant() : begun;
        assertTrue(handedOut.isBefore(told.end()), () -> "at " + handedOut + " a token was handed out: " + told);
        assertFalse(node.refused.contains(token.reveal()), "a token was handed out that Remote had refused");
        if (random.nextInt(500) == 0) {
            ended.add(token.reveal());
        }
        if (ended.contains(token.reveal())) {
            node.refuse(connection, token);
        }
        return true;
    }
}
