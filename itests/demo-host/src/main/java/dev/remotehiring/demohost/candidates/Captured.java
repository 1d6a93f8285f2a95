package dev.remotehiring.demohost.candidates;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Keeps what another servlet writes; of its headers, only cookies get through to the page around it. */
final class Captured extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(bytes, true, StandardCharsets.UTF_8);
    private int status = SC_OK;

    Captured(HttpServletResponse page) {
        super(page);
    }

    /** What was written, in UTF-8; empty when it was an error. */
    Optional<String> text() {
        writer.flush();
        return Optional.of(bytes.toString(StandardCharsets.UTF_8)).filter(text -> status == SC_OK);
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int octet) {
                bytes.write(octet);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("A fragment is written at once.");
            }
        };
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_NOT_FOUND;
    }

    @Override
    public void setHeader(String name, String value) {
        addHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.toLowerCase(Locale.ROOT).equals("set-cookie")) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setContentType(String type) {
        // the page around has its own
    }

    @Override
    public void setContentLength(int length) {
        // the page around has its own
    }

    @Override
    public void setContentLengthLong(long length) {
        // the page around has its own
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // the page around has its own
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void reset() {
        bytes.reset();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}
