/**
 * The REST resources, one class each, behind one {@link dev.remotehiring.simulator.api.Gate} that knows which token may
 * call what. Start reading at {@link dev.remotehiring.simulator.api.Api}.
 */
package dev.remotehiring.simulator.api;
