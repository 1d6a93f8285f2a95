package dev.remotehiring.credential.vault;

/** The store cannot answer. The message holds ids only and says what to do. */
final class CredentialStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CredentialStoreException(String message) {
        super(message);
    }

    CredentialStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
