package dev.remotehiring.ui.admin;

import dev.remotehiring.api.Connection;

/** How a connection is, in one word and one sign. */
enum ConnectionState {
    WORKS("\u2713", "good"),
    UNTRIED("\u25cb", "plain"),
    TROUBLE("!", "warn"),
    ENDED("\u2717", "bad");

    private final String sign;
    private final String css;

    ConnectionState(String sign, String css) {
        this.sign = sign;
        this.css = css;
    }

    static ConnectionState of(Connection connection) {
        if (connection.ended().isPresent()) {
            return ENDED;
        }
        if (connection.trouble().isPresent()) {
            return TROUBLE;
        }
        return connection.lastSuccess().isPresent() ? WORKS : UNTRIED;
    }

    String sign() {
        return sign;
    }

    String css() {
        return css;
    }
}
