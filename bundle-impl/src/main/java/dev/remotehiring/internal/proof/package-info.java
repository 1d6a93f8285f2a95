/**
 * Proves the set-up, item by item: a small class for each, or for each group. Start reading at {@link
 * dev.remotehiring.internal.proof.Proofs}.
 */
package dev.remotehiring.internal.proof;
