/**
 * Starts the demo: the local Remote and a Felix with the plugin and the demo host, as two child processes that never
 * outlive it. Start reading at {@link dev.remotehiring.distribution.Demo}.
 */
package dev.remotehiring.distribution;
