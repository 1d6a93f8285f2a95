package dev.remotehiring.ui.settle;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator does about hires that need a look. The service refuses everybody else. */
public final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private Settling() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/hires", exchange -> Reply.page(new ToSettlePage(exchange).page()))
                .get("/admin/hires/*", Settling::show)
                .post("/admin/hires/*/created", Settling::created)
                .post("/admin/hires/*/not-created", Settling::notCreated);
    }

    private static Reply show(Exchange exchange) {
        return find(exchange)
                .map(hire -> Reply.page(new SettlePage(exchange).page(hire, Optional.empty())))
                .orElseGet(() -> over(exchange));
    }

    private static Reply created(Exchange exchange) {
        Optional<EmploymentId> employment = TypedEmployment.in(exchange);
        return employment
                .map(id -> settle(exchange, id))
                .orElseGet(() -> wrong(exchange, 400, exchange.texts().say("settle.id.wrong")));
    }

    /** What Remote or the journal says against that employment belongs beside the field. */
    private static Reply settle(Exchange exchange, EmploymentId employment) {
        try {
            exchange.services().admin().settleAsCreated(exchange.actor(), exchange.hire(), employment);
            return done(exchange);
        } catch (RemoteHiringException refused) {
            int status = status(refused);
            LOG.info("Hire {} was not settled as {}: {}", exchange.hire(), employment, refused.getMessage());
            FailureWords words = FailureWords.of(refused.failure(), exchange.texts());
            return wrong(exchange, status, words.inARow());
        }
    }

    private static int status(RemoteHiringException refused) {
        return switch (refused.kind()) {
            case NOT_FOUND -> 404;
            case NOT_POSSIBLE_NOW -> 409;
            default -> throw refused;
        };
    }

    private static Reply notCreated(Exchange exchange) {
        exchange.services().admin().settleAsNotCreated(exchange.actor(), exchange.hire());
        return done(exchange);
    }

    private static Reply done(Exchange exchange) {
        return Reply.seeOther(exchange.to().toSettle() + "?" + ToSettlePage.SETTLED);
    }

    private static Reply wrong(Exchange exchange, int status, String problem) {
        return find(exchange)
                .map(hire -> Reply.page(status, new SettlePage(exchange).page(hire, Optional.of(problem))))
                .orElseGet(() -> over(exchange));
    }

    private static Optional<HireToSettle> find(Exchange exchange) {
        return exchange.services().admin().hiresToSettle(exchange.actor()).stream()
                .filter(each -> each.hire().id().equals(exchange.hire()))
                .findFirst();
    }

    /** Somebody else settled it, or it settled itself. */
    private static Reply over(Exchange exchange) {
        return Reply.page(Page.of(
                exchange.texts().say("settle.over"),
                el("p", exchange.texts().say("settle.over.text")).css("lead"),
                el("p").css("actions")
                        .add(el("a", exchange.texts().say("settle.back"))
                                .css("secondary")
                                .attr("href", exchange.to().toSettle()))));
    }
}
