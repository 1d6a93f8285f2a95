package dev.remotehiring.demohost.candidates;

import dev.remotehiring.demohost.page.AtsServlet;
import dev.remotehiring.demohost.page.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The front door leads to the candidates. */
public final class HomeServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;

    /** @param shell the frame of the pages */
    public HomeServlet(Shell shell) {
        super(shell);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        seeOther(response, "/candidates");
    }
}
