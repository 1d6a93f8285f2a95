/**
 * What the administrator sees and does: the set-up, the connections, who waits. Start reading at {@link
 * dev.remotehiring.ui.admin.Administration}.
 */
package dev.remotehiring.ui.admin;
