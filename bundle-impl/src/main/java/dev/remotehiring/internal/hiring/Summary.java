package dev.remotehiring.internal.hiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.remotehiring.api.Destination;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.Seen;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a person is shown before a hire is sent. Its fingerprint is an HMAC-SHA-256 over what is sent, what was shown of it
 * and where it goes, keyed by fresh salt that stands before it: two of the same summary look different, and any node can
 * tell whether one is of this summary.
 *
 * @param complete what is sent
 * @param destination where it goes
 */
record Summary(Prepared.Complete complete, Destination destination) {
    private static final int SALT = 16;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Stands for this summary. */
    Seen seen() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        byte[] mac = mac(salt);
        byte[] all = Arrays.copyOf(salt, SALT + mac.length);
        System.arraycopy(mac, 0, all, SALT, mac.length);
        return new Seen(Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** Whether nothing has changed since; not for a text that is none of ours. */
    boolean isWhatWas(Seen seen) {
        byte[] all = bytes(seen);
        return all.length > SALT
                && MessageDigest.isEqual(mac(Arrays.copyOf(all, SALT)), Arrays.copyOfRange(all, SALT, all.length));
    }

    private static byte[] bytes(Seen seen) {
        try {
            return Base64.getUrlDecoder().decode(seen.fingerprint());
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, mac.getAlgorithm()));
            return mac.doFinal(canonical());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256.", everyJavaHasIt);
        }
    }

    /** As JSON, in the order in which it is shown. */
    private byte[] canonical() {
        ArrayNode all = JSON.createArrayNode()
                .add(destination.environment().toString())
                .add(destination.company().value())
                .add(destination.companyName())
                .add(complete.form().country().value())
                .add(complete.form().countryName())
                .add(complete.form().type().name())
                .add(complete.basicInformation());
        complete.form().fields().forEach(field -> all.add(shown(field)));
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A summary is always JSON.", e);
        }
    }

    private static ArrayNode shown(FormField field) {
        ArrayNode shown = JSON.createArrayNode().add(field.name()).add(field.label());
        field.values().forEach(shown::add);
        field.options().stream()
                .filter(option -> field.values().contains(option.value()))
                .forEach(option -> shown.add(option.label()));
        return shown;
    }
}
