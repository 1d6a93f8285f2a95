package dev.remotehiring.internal.measure;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How much of Remote's rate limit is left of each budget, as the last answers told, until their windows are over. */
final class RateShares {
    private static final int MOST = 1_000;

    private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

    private record Share(double left, long since, long lasts) {
        boolean isOver(long now) {
            return now - since >= lasts;
        }
    }

    void told(String budget, double left, Duration window) {
        if (shares.size() >= MOST) {
            forgetWhatIsOver();
        }
        shares.put(budget, new Share(Math.max(0, Math.min(1, left)), System.nanoTime(), window.toNanos()));
    }

    /** From 0, nothing, to 1, everything: of a budget whose window is over, all is left. */
    double smallest() {
        forgetWhatIsOver();
        return shares.values().stream().mapToDouble(Share::left).min().orElse(1);
    }

    private void forgetWhatIsOver() {
        long now = System.nanoTime();
        shares.values().removeIf(share -> share.isOver(now));
    }
}
