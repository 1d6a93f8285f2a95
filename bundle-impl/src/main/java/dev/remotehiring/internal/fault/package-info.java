/**
 * What can go wrong at Remote, as a catalogue: {@link dev.remotehiring.internal.fault.Fault}. Everyone may read it; it
 * reads nobody.
 */
package dev.remotehiring.internal.fault;
