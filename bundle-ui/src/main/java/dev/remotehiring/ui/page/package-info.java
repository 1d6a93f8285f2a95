/**
 * What all pages have in common: the frame around the content, the addresses of the pages, the look. Start reading at
 * {@link dev.remotehiring.ui.page.Layout}.
 */
package dev.remotehiring.ui.page;
