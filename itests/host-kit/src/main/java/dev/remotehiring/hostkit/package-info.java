/**
 * For developers of host platforms: contract tests that an implementation of the host's ports should pass, and fakes of
 * all ports that pass them. Start reading at {@link dev.remotehiring.hostkit.CredentialServiceContract}.
 */
package dev.remotehiring.hostkit;
