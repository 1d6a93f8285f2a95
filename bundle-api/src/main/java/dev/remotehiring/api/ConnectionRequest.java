package dev.remotehiring.api;

import java.time.Instant;

/**
 * One user of the host asks another to connect the company with Remote, so that a waiting hire can go on.
 *
 * @param hire the hire that waits
 * @param application whose hire it is
 * @param from who asks
 * @param to who is asked
 * @param at when
 */
public record ConnectionRequest(HireId hire, ApplicationId application, Person from, Person to, Instant at) {}
