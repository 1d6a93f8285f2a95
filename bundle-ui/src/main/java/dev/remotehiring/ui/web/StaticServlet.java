package dev.remotehiring.ui.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style sheets and scripts: the same for everybody, kept by browsers until they change. */
public final class StaticServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Asset> ASSETS = Stream.of(
                    "pages.css", "pages.js", "form.js", "picker.js", "remote-hire-button.css", "remote-hire-button.js")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StaticServlet::load));

    private record Asset(byte[] content, String type, String tag) {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Asset asset = ASSETS.get(
                request.getPathInfo() == null ? "" : request.getPathInfo().substring(1));
        if (asset == null) {
            end(response, HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            end(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            send(asset, request, response);
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=600");
        response.setHeader("ETag", asset.tag());
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        response.setContentLength(asset.content().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(asset.content());
        }
    }

    private static void end(HttpServletResponse response, int status) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentLength(0);
    }

    private static Asset load(String name) {
        try (InputStream in = StaticServlet.class.getResourceAsStream("/dev/remotehiring/ui/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks its file " + name + ".");
            }
            byte[] content = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            String type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            return new Asset(content, type, "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException("This Java has no SHA-256.", everyJavaHasIt);
        }
    }
}
