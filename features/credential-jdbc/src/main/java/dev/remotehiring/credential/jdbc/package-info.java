/**
 * A credential service for hosts that have none: secrets sealed with AES-256-GCM in a table of the host's database, the
 * master key in a file beside it. Start reading at {@link dev.remotehiring.credential.jdbc.JdbcCredentialService}.
 */
package dev.remotehiring.credential.jdbc;
