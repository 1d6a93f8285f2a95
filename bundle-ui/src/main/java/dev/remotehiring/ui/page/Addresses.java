package dev.remotehiring.ui.page;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.HireId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The addresses of the pages. None holds anything but ids.
 *
 * @param base the path of the pages, with the host's context path before it
 * @param assets the path of the style sheets and scripts
 */
public record Addresses(String base, String assets) {
    /** Where visitors whom nobody knows are let in, below the base. */
    public static final String GUESTS = "/invited";

    /** Where the hire button posts to. */
    public String start() {
        return base + "/hire";
    }

    /** The page of a hire. */
    public String hire(HireId hire) {
        return base + "/hires/" + encode(hire.value());
    }

    /** What a person can do on the page of a hire. */
    public String hire(HireId hire, String action) {
        return hire(hire) + "/" + action;
    }

    /** Where many hires are begun at once. */
    public String batch() {
        return base + "/batch";
    }

    /** How far many hires are. */
    public String batch(BatchId batch) {
        return batch() + "/" + encode(batch.value());
    }

    /** What the administrator sees. */
    public String admin() {
        return base + "/admin";
    }

    /** What the administrator sees after connecting. */
    public String connected(ConnectionId connection) {
        return admin() + "?connected=" + encode(connection.value());
    }

    /** What the administrator does. */
    public String admin(String action) {
        return admin() + "/" + action;
    }

    /** The hires that an administrator may settle. */
    public String toSettle() {
        return admin("hires");
    }

    /** Where an administrator settles a hire. */
    public String toSettle(HireId hire) {
        return toSettle() + "/" + encode(hire.value());
    }

    /** Where Remote sends a browser back to. */
    public String callback() {
        return base + "/callback";
    }

    /** The page that says what came of a consent. */
    public String consent(String result) {
        return base + "/consent/" + result;
    }

    /** Where an invited visitor comes in. */
    public String invited() {
        return base + GUESTS;
    }

    /** What an invited visitor sees or does. */
    public String invited(String what) {
        return invited() + "/" + what;
    }

    /** A style sheet or script. */
    public String asset(String name) {
        return assets + "/" + name;
    }

    /** What a click on Hire would send for an application. */
    public String preview(ApplicationId application) {
        return base + "/preview?application=" + encode(application.value());
    }

    /** The buttons of several applications. */
    public String button(ApplicationId application) {
        return base + "/button?application=" + encode(application.value());
    }

    /** A decoded path below the base, as an address. */
    public String path(String decoded) {
        return base
                + Arrays.stream(decoded.split("/", -1)).map(Addresses::encode).collect(Collectors.joining("/"));
    }

    /** Text as a part of a path or a value in a query. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
