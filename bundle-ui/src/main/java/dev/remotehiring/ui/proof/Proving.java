package dev.remotehiring.ui.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;

/** What whoever runs the platform proves. It is there also while the plugin is not running. */
public final class Proving {
    /** The parameter that lets production be asked. */
    static final String ASK = "ask";

    private Proving() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/setup", Proving::look).post("/admin/setup", Proving::prove);
    }

    /** Nobody else is asked for it. */
    private static Reply look(Exchange exchange) {
        exchange.requireOperator();
        return Reply.page(new ProofPage(exchange).before(parts(exchange)));
    }

    /** The result is the answer itself: proving once more is what a reload should do. */
    private static Reply prove(Exchange exchange) {
        exchange.requireOperator();
        boolean askProduction = exchange.parameter(ASK).isPresent();
        List<Proof> proofs = exchange.services().running().isPresent()
                ? exchange.services().operations().prove(askProduction)
                : parts(exchange);
        return Reply.page(new ProofPage(exchange).after(proofs));
    }

    private static List<Proof> parts(Exchange exchange) {
        return exchange.services().settings().map(RemoteHiringSetUp::parts).orElse(List.of());
    }
}
