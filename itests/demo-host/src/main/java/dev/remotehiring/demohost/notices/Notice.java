package dev.remotehiring.demohost.notices;

import dev.remotehiring.api.Actor;
import java.time.Instant;

/**
 * Something to tell a user.
 *
 * @param id what it is about: the same is told once only
 * @param to whom
 * @param at when it came up
 * @param words what to say
 * @param link where to go
 * @param seen whether the user has seen it
 */
record Notice(String id, Actor to, Instant at, String words, String link, boolean seen) {}
