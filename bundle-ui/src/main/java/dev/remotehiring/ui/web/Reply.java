package dev.remotehiring.ui.web;

import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Frame;
import dev.remotehiring.ui.page.Layout;
import dev.remotehiring.ui.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** An answer, before it is sent. It does not print: a redirect may lead into Remote. */
public final class Reply {
    private final int status;
    private final String type;
    private final Function<Frame, String> body;
    private final byte[] file;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Reply(int status, String type, Function<Frame, String> body) {
        this(status, type, body, new byte[0]);
    }

    private Reply(int status, String type, Function<Frame, String> body, byte[] file) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.file = file;
    }

    /** A page. */
    public static Reply page(Page page) {
        return page(200, page);
    }

    /** A page with a status of its own. */
    public static Reply page(int status, Page page) {
        return new Reply(status, "text/html; charset=utf-8", frame -> new Layout(frame).document(page));
    }

    /** A piece of a page, to be put into a page of the host. */
    public static Reply fragment(int status, Html piece) {
        return new Reply(status, "text/html; charset=utf-8", frame -> piece.render());
    }

    /** Data for a script. */
    public static Reply json(int status, Json value) {
        return new Reply(status, "application/json", frame -> value.render());
    }

    /** A file to be kept. */
    public static Reply download(String name, String type, String content) {
        return new Reply(200, type, frame -> content).header("Content-Disposition", "attachment; filename=" + name);
    }

    /** A file to be kept that is no text. */
    public static Reply download(String name, String type, byte[] content) {
        Reply reply = new Reply(200, type, frame -> "", content.clone());
        return reply.header("Content-Disposition", "attachment; filename=" + name);
    }

    /** Words and nothing else. */
    static Reply words(int status, String words) {
        return new Reply(status, "text/plain; charset=utf-8", frame -> words);
    }

    /** Go there and look (303). */
    public static Reply seeOther(String address) {
        return words(303, "").header("Location", address);
    }

    /** The same reply with a header. */
    public Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    /** What is sent: a file, or else text as it was written. */
    byte[] bytes(String text) {
        return file.length > 0 ? file.clone() : text.getBytes(StandardCharsets.UTF_8);
    }

    String body(Frame frame) {
        return body.apply(frame);
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
