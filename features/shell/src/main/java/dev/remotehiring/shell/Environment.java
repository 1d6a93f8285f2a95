package dev.remotehiring.shell;

import dev.remotehiring.admin.RemoteHiringOperations;

/**
 * One environment that the plugin runs in.
 *
 * @param name for instance {@code sandbox}
 * @param issuer the gateway's host
 * @param operations looks after it
 */
record Environment(String name, String issuer, RemoteHiringOperations operations) {
    boolean isCalled(String word) {
        return name.equals(word) || issuer.equals(word);
    }

    @Override
    public String toString() {
        return name + " at " + issuer;
    }
}
