package dev.remotehiring.contract;

/**
 * What a request asks for, in the contract's words.
 *
 * @param method upper case
 * @param path with its variable parts named, e.g. <code>/v1/employments/{employment_id}</code>
 */
record Operation(String method, String path) {
    /** Reads {@code "GET /v1/countries"}. */
    static Operation of(String text) {
        String[] parts = text.split(" ", 2);
        return new Operation(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
