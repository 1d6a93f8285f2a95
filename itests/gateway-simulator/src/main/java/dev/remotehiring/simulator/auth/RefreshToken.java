package dev.remotehiring.simulator.auth;

/** A refresh token: a UUID that stands for a consent (the Remote facts, section 2.5). */
record RefreshToken(String value, Caller caller) {
    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
