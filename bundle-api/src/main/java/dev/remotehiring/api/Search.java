package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What is being done about a hire that was sent without an answer: Remote is asked for it again and again. Found, it is
 * adopted; not found in two searches after {@code decidedFrom}, it is sent once more.
 *
 * @param since when the answer was lost
 * @param lookedAt when Remote was last asked and had not got it; empty before the first search that counts
 * @param decidedFrom from when on not finding it counts: Remote may act late, and its lists may lag
 * @param connected whether there is a connection to search through; without one the hire waits until the same company is
 *     connected again
 */
public record Search(Instant since, Optional<Instant> lookedAt, Instant decidedFrom, boolean connected) {}
