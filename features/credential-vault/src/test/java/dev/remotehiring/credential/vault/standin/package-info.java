/**
 * A local Vault with the rules of the key/value engine, version 2, written after Vault's documentation and the source of
 * its engine. It shares no code with the client. Start reading at
 * {@link dev.remotehiring.credential.vault.standin.VaultStandIn}.
 */
package dev.remotehiring.credential.vault.standin;
