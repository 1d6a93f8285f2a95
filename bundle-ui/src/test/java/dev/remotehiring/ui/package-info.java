/** The pages over real HTTP, on services that live in memory. Start reading at {@link dev.remotehiring.ui.Site}. */
package dev.remotehiring.ui;
