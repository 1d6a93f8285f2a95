/**
 * The hire button, as a piece of a page of the host and as data for the custom element. Start reading at {@link
 * dev.remotehiring.ui.button.Buttons}.
 */
package dev.remotehiring.ui.button;
