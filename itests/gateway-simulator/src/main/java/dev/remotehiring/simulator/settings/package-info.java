/**
 * What a stand-in is told to be: {@link dev.remotehiring.simulator.settings.Settings} answers what nobody knows about
 * Remote, {@link dev.remotehiring.simulator.settings.Rule} names what is enforced, and can be switched off.
 */
package dev.remotehiring.simulator.settings;
