package dev.remotehiring.credential.jdbc;

import java.util.Optional;

/**
 * What the table has of one credential.
 *
 * @param version the version
 * @param sealed the secret; empty when it was deleted
 */
record Row(long version, Optional<Sealed> sealed) {}
