/** How the plugin is, for people and for monitors. Start at {@link dev.remotehiring.ui.health.HealthPages}. */
package dev.remotehiring.ui.health;
