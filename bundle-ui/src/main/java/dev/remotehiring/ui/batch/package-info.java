/**
 * Many hires at once: the question before, and how far they are. Start reading at {@link
 * dev.remotehiring.ui.batch.Batches}.
 */
package dev.remotehiring.ui.batch;
