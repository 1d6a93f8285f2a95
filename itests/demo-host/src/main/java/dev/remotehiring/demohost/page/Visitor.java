package dev.remotehiring.demohost.page;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who is logged in.
 *
 * @param user the user
 * @param company the name of the user's tenant
 * @param formToken what each of this login's forms must bring along
 */
public record Visitor(User user, String company, String formToken) {
    private static final String ATTRIBUTE = Visitor.class.getName();

    /** The tenant, which nothing that the visitor sees or does leaves. */
    public TenantId tenant() {
        return user.actor().tenant();
    }

    /** The hidden field for a form that posts. */
    public Html tokenField() {
        return Html.of("<input type=\"hidden\" name=\"token\" value=\"{}\">", formToken);
    }

    /** Notes the visitor for the servlets of this request. */
    public void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The visitor of a request; empty before the login. */
    public static Optional<Visitor> of(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(ATTRIBUTE));
    }

    /** Prints ids only. */
    @Override
    public String toString() {
        return "Visitor[" + user + "]";
    }
}
