package dev.remotehiring.api;

import java.time.Instant;
import java.util.List;

/**
 * Many hires that one person started at once, and how far each is.
 *
 * @param id the id
 * @param startedBy who started it
 * @param startedAt when
 * @param hires the hires as they are now, in the order in which they were asked for
 */
public record Batch(BatchId id, Person startedBy, Instant startedAt, List<Hire> hires) {
    /** Keeps a copy. */
    public Batch {
        hires = List.copyOf(hires);
    }

    /** How many will still go on by themselves: queued, being sent, or being found out. */
    public long underWay() {
        return hires.stream().filter(hire -> hire.state().goesOnByItself()).count();
    }
}
