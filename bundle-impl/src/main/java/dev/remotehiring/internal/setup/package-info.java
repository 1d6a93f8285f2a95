/**
 * What sets the plugin up, there whatever is missing: the settings as they are written down, which of them are in force,
 * and the client secret on its way into the host's vault. Start reading at {@link
 * dev.remotehiring.internal.setup.SettingUp}.
 */
package dev.remotehiring.internal.setup;
