package dev.remotehiring.credential.vault;

/** Says in a sentence what an answer means that is not what was asked for. Vault's own words are not repeated. */
final class Refusal {
    private Refusal() {}

    /**
     * The exception to throw.
     *
     * @param what what was asked for, with the path
     * @param answer the answer
     */
    static CredentialStoreException of(String what, VaultAnswer answer) {
        return new CredentialStoreException(
                "Vault did not confirm this: " + what + ". It answered " + answer.status() + ": " + meaning(answer));
    }

    private static String meaning(VaultAnswer answer) {
        switch (answer.status()) {
            case 400:
                return "it calls the request wrong. The engine may just be upgraded, or is no key/value engine of"
                        + " version 2; Vault's audit log knows more.";
            case 403:
                return "the token is expired, or its policy does not allow this. See what renews the token file, and"
                        + " the policy in the documentation of this bundle.";
            case 404:
                return "there is no such mount, or no such namespace. Compare them with the configuration.";
            case 405:
                return "the mount does not know this. It must be a key/value engine of version 2.";
            case 412:
                return "the node that answered has not caught up with the others yet. Try again, and give the address of"
                        + " the active node.";
            case 413:
                return "the credential is too large for Vault or for what stands before it.";
            case 429:
                return "the limit of requests is reached. Try again later, or raise Vault's quota.";
            case 472:
            case 473:
                return "this node only stands by. Give the address of the active node.";
            case 503:
                return "it is sealed, or under maintenance. Unseal it; nothing here needs a restart.";
            default:
                return other(answer.status());
        }
    }

    private static String other(int status) {
        switch (status / 100) {
            case 2:
                return "that is nothing a key/value engine of version 2 would say. See what answers at this address.";
            case 3:
                return "it points to another address, where the token is not sent. Give the address of the active node.";
            case 5:
                return "it failed. Vault's own log knows more.";
            default:
                return "that is nothing Vault would say. See what answers at this address.";
        }
    }
}
