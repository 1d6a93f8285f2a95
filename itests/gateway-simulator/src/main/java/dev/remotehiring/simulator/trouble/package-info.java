/**
 * How the stand-in misbehaves when told to. Start reading at {@link dev.remotehiring.simulator.trouble.Trouble},
 * which meets single requests; an {@link dev.remotehiring.simulator.trouble.Outage} meets whoever calls.
 */
package dev.remotehiring.simulator.trouble;
