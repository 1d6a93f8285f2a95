/**
 * The plugin's figures in the host's Micrometer registry. Start reading at {@link dev.remotehiring.metrics.Metrics}.
 */
package dev.remotehiring.metrics;
