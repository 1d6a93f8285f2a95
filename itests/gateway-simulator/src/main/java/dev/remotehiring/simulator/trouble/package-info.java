/**
 * How the stand-in misbehaves when told to. Start reading at {@link dev.remotehiring.simulator.trouble.Trouble}.
 */
package dev.remotehiring.simulator.trouble;
