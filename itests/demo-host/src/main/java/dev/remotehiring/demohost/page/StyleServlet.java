package dev.remotehiring.demohost.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The style sheet. */
public final class StyleServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;

    /** @param shell the frame of the pages */
    public StyleServlet(Shell shell) {
        super(shell);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=300");
        try (InputStream style = StyleServlet.class.getResourceAsStream("ats.css")) {
            style.transferTo(response.getOutputStream());
        }
    }
}
