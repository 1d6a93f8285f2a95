/**
 * What outlives a restart when asked to: {@link dev.remotehiring.simulator.state.Snapshot} is what,
 * {@link dev.remotehiring.simulator.state.StateFile} is where.
 */
package dev.remotehiring.simulator.state;
