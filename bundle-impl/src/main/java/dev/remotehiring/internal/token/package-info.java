/**
 * Access tokens that are there when they are needed, and the connections they come from. Start reading at {@link
 * dev.remotehiring.internal.token.Tokens}; {@link dev.remotehiring.internal.token.ConnectionStore} keeps connections on
 * the host's credential service. {@link dev.remotehiring.internal.token.ActingAs} says for whom a token is, {@link
 * dev.remotehiring.internal.token.TokenSource} how one is got, {@link dev.remotehiring.internal.token.Renewal} that one
 * node of a cluster gets it.
 */
package dev.remotehiring.internal.token;
