/**
 * The ways to get an access token, one file for each: what it posts and whether it uses Basic. Start reading at {@link
 * dev.remotehiring.internal.grant.Grant}.
 */
package dev.remotehiring.internal.grant;
