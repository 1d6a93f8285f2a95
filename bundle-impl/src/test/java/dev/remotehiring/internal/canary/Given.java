package dev.remotehiring.internal.canary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringOperations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is made to be handed to somebody outside: the report of an examination, and the files of a support bundle. */
final class Given {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}={0,2}");

    private Given() {}

    /** All of it, line by line; what looks like base64 is also there as what it means. */
    static List<String> away(RemoteHiringOperations operations) throws IOException {
        List<String> lines = new ArrayList<>();
        operations.examine(true, false).forEach(finding -> lines.add(finding.toString()));
        assertTrue(lines.size() > 15, "the report is empty");
        files(operations).forEach((name, text) -> {
            lines.add(name);
            text.lines().forEach(lines::add);
        });
        List<String> meant = new ArrayList<>();
        for (String line : lines) {
            BASE64.matcher(line).results().forEach(found -> meant.add(decoded(found.group())));
        }
        lines.addAll(meant);
        return lines;
    }

    /** The files of a support bundle. */
    static Map<String, String> files(RemoteHiringOperations operations) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        operations.supportBundle(bytes);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String decoded(String text) {
        String plain = text.replace("=", "").replace('-', '+').replace('_', '/');
        String whole = plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }
}
