/**
 * The way to Remote's consent page and back, and asking somebody else to go it. Start reading at {@link
 * dev.remotehiring.ui.consent.Consents}.
 */
package dev.remotehiring.ui.consent;
