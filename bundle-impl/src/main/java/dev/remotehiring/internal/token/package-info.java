/**
 * Access tokens that are there when they are needed, and the connections they come from. Start reading at {@link
 * dev.remotehiring.internal.token.Tokens}; {@link dev.remotehiring.internal.token.ConnectionStore} keeps connections on
 * the host's credential service.
 */
package dev.remotehiring.internal.token;
