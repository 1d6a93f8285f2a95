package dev.remotehiring.demohost.login;

import dev.remotehiring.demohost.page.AtsServlet;
import dev.remotehiring.demohost.page.Shell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Logs out. */
public final class LogoutServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;

    private final transient Sessions sessions;

    /**
     * @param shell the frame of the pages
     * @param sessions end here
     */
    public LogoutServlet(Shell shell, Sessions sessions) {
        super(shell);
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Cookies.session(request).ifPresent(sessions::end);
        response.addHeader("Set-Cookie", Cookies.end(request));
        seeOther(response, "/login");
    }
}
