package dev.remotehiring.ui.company;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireId;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An administrator makes the company at Remote, where the set-up lets this platform do so; a hire that waits goes on. */
public final class NewCompanies {
    /** The parameter that names the hire which waits. */
    static final String HIRE = "hire";

    private NewCompanies() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/company", NewCompanies::ask).post("/admin/company", NewCompanies::make);
    }

    private static Reply ask(Exchange exchange) {
        return Reply.page(page(exchange).page(TypedCompany.suggested(exchange.user()), List.of()));
    }

    private static Reply make(Exchange exchange) {
        CompanyPage page = page(exchange);
        TypedCompany typed = TypedCompany.in(exchange);
        List<FieldProblem> problems = typed.problems();
        if (!problems.isEmpty()) {
            return Reply.page(400, page.page(typed, problems));
        }
        return exchange.services()
                .admin()
                .createCompany(exchange.actor(), typed.company())
                .match(new AfterCompany(exchange, page, typed));
    }

    private static CompanyPage page(Exchange exchange) {
        exchange.requireAdministrator();
        URI terms = exchange.services().admin().setUp().terms().orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
        return new CompanyPage(exchange, terms);
    }

    /** The hire that waits, if the way here began at one. */
    static Optional<HireId> hire(Exchange exchange) {
        return exchange.parameter(HIRE).map(text -> exchange.id(text, HireId::new));
    }
}
