/** How the plugin is, in lights. Start at {@link dev.remotehiring.internal.health.Checkup}. */
package dev.remotehiring.internal.health;
