/**
 * A local stand-in for Remote's gateway. Embedded: {@link dev.remotehiring.simulator.GatewaySimulator}, or
 * {@link dev.remotehiring.simulator.SimulatorExtension} in a JUnit 5 test; alone: {@link dev.remotehiring.simulator.Main}.
 */
package dev.remotehiring.simulator;
