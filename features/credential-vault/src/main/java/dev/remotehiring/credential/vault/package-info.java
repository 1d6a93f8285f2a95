/**
 * A credential service for hosts whose vault is HashiCorp's: secrets in its key/value engine, version 2, written by
 * check-and-set. Start reading at {@link dev.remotehiring.credential.vault.VaultCredentialService}.
 */
package dev.remotehiring.credential.vault;
