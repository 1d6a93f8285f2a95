package dev.remotehiring.ui.rules;

import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Map;

/** {@code /admin/rules}. Looking and trying change nothing; only what is saved counts. */
public final class HiringRulesPages {
    private static final String ADDRESS = "/admin/rules";

    private HiringRulesPages() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get(ADDRESS, HiringRulesPages::show).post(ADDRESS, HiringRulesPages::act);
    }

    private static Reply show(Exchange exchange) {
        HiringRules rules = exchange.services().admin().rules(exchange.actor());
        return Reply.page(new RulesPage(exchange, TypedRules.saved(rules), Trial.in(exchange)).page(false));
    }

    /** Trying answers with the page itself: looking once more is what a reload should do. */
    private static Reply act(Exchange exchange) {
        exchange.requireAdministrator();
        TypedRules typed = TypedRules.in(exchange);
        Trial trial = Trial.in(exchange);
        return switch (exchange.parameter("act").orElse("")) {
            case "try" -> Reply.page(new RulesPage(exchange, typed, trial).page(true));
            case "undo" -> {
                TypedRules builtIn =
                        TypedRules.saved(new HiringRules(typed.rules().alwaysReview(), Map.of()));
                yield Reply.page(new RulesPage(exchange, builtIn, trial).page(true));
            }
            case "save" -> save(exchange, typed, trial);
            default -> throw new Halt(Halt.Reason.UNREADABLE);
        };
    }

    private static Reply save(Exchange exchange, TypedRules typed, Trial trial) {
        if (!typed.unnamed().isEmpty()) {
            return Reply.page(400, new RulesPage(exchange, typed, trial).page(true));
        }
        exchange.services().admin().decide(exchange.actor(), typed.rules());
        return Reply.seeOther(exchange.to().admin("rules") + "?saved" + trial.query());
    }
}
