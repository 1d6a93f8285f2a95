package dev.remotehiring.admin;

import java.time.Instant;

/**
 * What was erased of a tenant.
 *
 * @param at when
 * @param hires how many hires
 * @param unknown how many of them it was not known of whether Remote has them
 * @param connections how many connections
 * @param audit how many entries of the audit
 */
public record Erasure(Instant at, int hires, int unknown, int connections, int audit) {}
