/**
 * What an employment costs: regions with their currencies and contributions, and the sums. Plausible, not Remote's; start
 * at {@link dev.remotehiring.simulator.cost.Estimate}.
 */
package dev.remotehiring.simulator.cost;
