/**
 * The one way in which HTML is written: whatever text goes in comes out escaped, and nothing that a strict content
 * security policy would block can be said. Start reading at {@link dev.remotehiring.ui.html.Element}.
 */
package dev.remotehiring.ui.html;
