/**
 * What exists at the stand-in: partner clients, companies, their people and employments. Start reading at
 * {@link dev.remotehiring.simulator.world.World}.
 */
package dev.remotehiring.simulator.world;
