/**
 * The plugin on several nodes with one database and no session affinity: real processes, stopped and killed. Start
 * reading at {@link dev.remotehiring.cluster.RenewalIT}; {@link dev.remotehiring.cluster.Cluster} is what the tests stand
 * on, and {@link dev.remotehiring.internal.Worker} is what a node runs.
 */
package dev.remotehiring.cluster;
