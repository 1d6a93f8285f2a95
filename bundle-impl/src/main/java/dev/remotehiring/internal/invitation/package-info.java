/**
 * An admin of a company at Remote, who has no login to the host, connects the company: by a link that is good once. Start
 * reading at {@link dev.remotehiring.internal.invitation.Accepting}; the links come from {@link
 * dev.remotehiring.internal.invitation.Issuing}.
 */
package dev.remotehiring.internal.invitation;
