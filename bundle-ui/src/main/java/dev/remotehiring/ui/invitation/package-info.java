/**
 * An admin of the company at Remote, who has no login here, connects the company: an administrator makes a link, and the
 * invited person's pages stand on nothing but its code. Start reading at {@link
 * dev.remotehiring.ui.invitation.ConnectInvitations}.
 */
package dev.remotehiring.ui.invitation;
