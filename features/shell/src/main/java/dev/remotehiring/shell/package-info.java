/** Console commands for whoever runs the platform. Start at {@link dev.remotehiring.shell.Shell}. */
package dev.remotehiring.shell;
