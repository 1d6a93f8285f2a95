/**
 * A hire reaches Remote once, whatever happens: who sends it, what a lost answer became, and how a person settles what
 * cannot be found out. Start at {@link dev.remotehiring.internal.sending.Sending}, then {@link
 * dev.remotehiring.internal.sending.Resolution}.
 */
package dev.remotehiring.internal.sending;
