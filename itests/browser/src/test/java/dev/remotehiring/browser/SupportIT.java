package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Journey.class)
class SupportIT {
    @Test
    void file_forWhoeverHelps_isDownloadedAndNamesNobody(Stage stage) throws IOException {
        stage.connected("ada");
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin/support");
        ada.sees("A file for whoever helps you");
        ada.look("admin-support");
        Download file = ada.page().waitForDownload(() -> ada.click("Download the file"));
        assertEquals("remote-hiring-support.zip", file.suggestedFilename());
        ada.page().waitForDownload(() -> ada.click("Download the file")); // as often as one likes

        Map<String, String> files = unzipped(file);
        assertTrue(files.get("README.txt").contains("What is not in here"), files.get("README.txt"));
        assertTrue(files.get("bundles.txt").contains("dev.remotehiring.impl"), files.get("bundles.txt"));
        assertTrue(files.get("audit.txt").contains("tenant="), files.get("audit.txt"));
        String all = String.join("\n", files.values());
        for (String nobody : new String[] {"Acme Robotics", "Ada ", "@acme", "ra_test_", "eyJh"}) {
            assertFalse(all.contains(nobody), nobody);
        }
    }

    @Test
    void page_forARecruiter_saysWhoMay(Stage stage) {
        Person rita = stage.person("rita");
        rita.page().navigate("/remote-hiring/admin/support");
        rita.reads("Only users who look after the whole platform see this.");
        rita.look("admin-support-refused");
    }

    private static Map<String, String> unzipped(Download file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(file.createReadStream())) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
