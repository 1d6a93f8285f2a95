package dev.remotehiring.credential.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a credential's key as one name in a path of Vault: its length, a colon, the text. Letters, digits, {@code .},
 * {@code _} and {@code -} stand for themselves; every other byte of its UTF-8, and a dot after a dot, is {@code ~} and two
 * hexadecimal digits. So there is no slash, no {@code ..} and nothing that an address would have to escape once more.
 */
final class Segment {
    private Segment() {}

    static String write(String text) {
        StringBuilder segment = new StringBuilder().append(text.length()).append(':');
        ByteBuffer bytes = utf8(text);
        char last = ':';
        while (bytes.hasRemaining()) {
            int next = bytes.get() & 0xFF;
            if (isPlain(next) && !(next == '.' && last == '.')) {
                last = (char) next;
                segment.append(last);
            } else {
                last = '~';
                segment.append(String.format(Locale.ROOT, "~%02X", next));
            }
        }
        return segment.toString();
    }

    /** The text of a segment; empty for what {@link #write} never gives. */
    static Optional<String> read(String segment) {
        int colon = segment.indexOf(':');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = colon + 1; i < segment.length(); i++) {
            if (segment.charAt(i) == '~' && segment.length() > i + 2) {
                int high = Character.digit(segment.charAt(i + 1), 16);
                int low = Character.digit(segment.charAt(i + 2), 16);
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(segment.charAt(i));
            }
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        return Optional.of(text).filter(found -> write(found).equals(segment));
    }

    private static boolean isPlain(int next) {
        return next >= 'a' && next <= 'z'
                || next >= 'A' && next <= 'Z'
                || next >= '0' && next <= '9'
                || next == '.'
                || next == '_'
                || next == '-';
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException half) {
            // replaced by '?', two keys would meet
            throw new CredentialStoreException("A part of a credential's key has half a character in it.", half);
        }
    }
}
