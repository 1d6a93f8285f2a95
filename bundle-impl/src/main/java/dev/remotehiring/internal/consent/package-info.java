/**
 * From Remote's consent page to a connection: the authorize address, the one-time state, the code's exchange. Start
 * reading at {@link dev.remotehiring.internal.consent.Consent}.
 */
package dev.remotehiring.internal.consent;
