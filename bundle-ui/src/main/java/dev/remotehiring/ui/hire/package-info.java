/**
 * The way of a hire: the click, the page for every outcome, going on, opening, giving up. Start reading at {@link
 * dev.remotehiring.ui.hire.Hiring}.
 */
package dev.remotehiring.ui.hire;
