package dev.remotehiring.credential.jdbc;

/**
 * A secret as it lies in the table.
 *
 * @param masterKey the id of the key that opens it
 * @param text nonce, ciphertext and tag in Base64
 */
record Sealed(String masterKey, String text) {}
