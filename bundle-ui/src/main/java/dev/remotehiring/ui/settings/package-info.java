/**
 * The plugin's settings and its client secret, for whoever looks after the platform. Works while the plugin is not set up.
 * Start reading at {@link dev.remotehiring.ui.settings.SettingsPages}.
 */
package dev.remotehiring.ui.settings;
