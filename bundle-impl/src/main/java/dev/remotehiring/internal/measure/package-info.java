/**
 * What is counted and measured on this node, for whoever watches it. Everyone may count here; it stands on nothing of
 * ours. Start reading at {@link dev.remotehiring.internal.measure.Meters}.
 */
package dev.remotehiring.internal.measure;
