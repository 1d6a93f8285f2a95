package dev.remotehiring.admin;

import dev.remotehiring.api.Failure;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What came of proving one item of the set-up.
 *
 * @param item which
 * @param verdict the answer
 * @param reason why it is not proved, who can do what about it or how to find it out; present exactly when it is not
 * @param facts what was seen, safe to show, for the words of the item: addresses, numbers, names
 */
public record Proof(Item item, Verdict verdict, Optional<Failure> reason, List<Serializable> facts) {
    /** @throws IllegalArgumentException when a reason is missing, or there is one for what is proved */
    public Proof {
        facts = List.copyOf(facts);
        if (reason.isPresent() == (verdict == Verdict.PROVED)) {
            throw new IllegalArgumentException("A reason is given exactly when something is not proved.");
        }
    }

    /** It is as it should be. */
    public static Proof proved(Item item, Serializable... facts) {
        return new Proof(item, Verdict.PROVED, Optional.empty(), List.of(facts));
    }

    /** It is not, for a reason. */
    public static Proof failed(Item item, Failure reason, Serializable... facts) {
        return new Proof(item, Verdict.FAILED, Optional.of(reason), List.of(facts));
    }

    /** It cannot be known from here; the reason says how to find out. */
    public static Proof open(Item item, Failure reason, Serializable... facts) {
        return new Proof(item, Verdict.CANNOT_BE_PROVED, Optional.of(reason), List.of(facts));
    }

    /** What is proved, in the order in which one thing stands on another. */
    public enum Item {
        /** The settings can be used. */
        SETTINGS,
        /** The host's users and candidates are there. */
        HOST,
        /** The host's credential service keeps, finds and forgets a credential. */
        CREDENTIAL_SERVICE,
        /** The database answers, and its tables are those of this version. */
        DATABASE,
        /** The gateway is reached: name, proxy, TLS. */
        GATEWAY,
        /** This machine's clock and Remote's agree. */
        CLOCK,
        /** Remote takes the client id and the client secret. */
        CLIENT,
        /** The client belongs to the environment that is configured. */
        ENVIRONMENT,
        /** The exact redirect address, and whether Remote takes it. */
        REDIRECT,
        /** What companies allowed suffices for the features that are switched on. */
        SCOPES,
        /** Remote has switched on assertions for this platform, where the settings want them. */
        ASSERTIONS,
        /** Remote has switched on magic links, where the settings want them. */
        MAGIC_LINKS,
        /** Remote can reach the address for its webhooks. */
        WEBHOOKS
    }

    /** One of three answers. */
    public enum Verdict {
        /** It is as it should be. */
        PROVED,
        /** It is not. */
        FAILED,
        /** It cannot be known from here. */
        CANNOT_BE_PROVED
    }
}
