package dev.remotehiring.internal.fault;

/** Who can do something about a fault. */
public enum Who {
    /** It passes by itself: whoever clicked tries again. */
    NOBODY("nobody, it passes"),
    /** The person who clicked. */
    USER("the person who clicked"),
    /** Who installs and connects the plugin on the platform. */
    ADMINISTRATOR("the platform's administrator"),
    /** An admin or owner of the company at Remote. */
    REMOTE_ADMIN("an admin of the company at Remote"),
    /** Remote, asked by the administrator. */
    REMOTE("Remote's support, asked by the administrator");

    private final String words;

    Who(String words) {
        this.words = words;
    }

    /** In the middle of a sentence. */
    public String words() {
        return words;
    }
}
