package dev.remotehiring.admin;

import dev.remotehiring.api.ConnectCode;

/**
 * An invitation that was made just now, with the one thing that is shown this once and kept nowhere.
 *
 * @param invitation the invitation
 * @param code the secret of its link
 */
public record MadeConnectInvitation(ConnectInvitation invitation, ConnectCode code) {}
