/**
 * The authorisation server: login, consent, and the token endpoint with one file per grant. Start reading at
 * {@link dev.remotehiring.simulator.auth.TokenEndpoint} and {@link dev.remotehiring.simulator.auth.AuthorizeEndpoint}.
 */
package dev.remotehiring.simulator.auth;
