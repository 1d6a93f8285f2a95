package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;

/**
 * That somebody is a client.
 *
 * @param client who
 * @param secret the one of its secrets that proved it
 */
record Proof(PartnerClient client, String secret) {

    String clientId() {
        return client.id();
    }

    /** Recognises the same client with the same secret again, without keeping the secret. */
    String hash() {
        return hash(clientId(), secret);
    }

    static String hash(String clientId, String secret) {
        return Ids.hash(clientId + ":" + secret);
    }

    @Override
    public String toString() {
        return "Proof[" + client + "]";
    }
}
