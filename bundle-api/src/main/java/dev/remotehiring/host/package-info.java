/**
 * What a host platform implements: where secrets are kept, who the users are and what they may do, who the candidates
 * are, and who wants to hear of changes. Start reading at {@link dev.remotehiring.host.CredentialService}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.remotehiring.host;
