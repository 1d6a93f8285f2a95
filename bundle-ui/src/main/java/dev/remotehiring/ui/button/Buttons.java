package dev.remotehiring.ui.button;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Json;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the hire buttons of the host's pages show. Looking at a button does nothing. */
public final class Buttons {
    private static final int MOST = 500;
    private static final String APPLICATION = "application";

    private Buttons() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.fragment("/button", Buttons::one).data("/buttons", Buttons::several);
    }

    private static Reply one(Exchange exchange) {
        String application = exchange.parameter(APPLICATION).orElse("");
        return Reply.fragment(
                200,
                new ButtonView(exchange)
                        .html(statuses(exchange, List.of(application)).get(0)));
    }

    private static Reply several(Exchange exchange) {
        List<Json> buttons = statuses(exchange, exchange.parameters().getOrDefault(APPLICATION, List.of())).stream()
                .map(status -> data(exchange, status))
                .toList();
        return Reply.json(200, Json.of(Map.of("buttons", Json.of(buttons))));
    }

    private static Json data(Exchange exchange, HireStatus status) {
        ButtonView view = new ButtonView(exchange);
        Map<String, Json> button = new LinkedHashMap<>();
        button.put("application", Json.of(status.application().value()));
        button.put("availability", Json.of(status.availability().name()));
        button.put("words", Json.of(view.words(status)));
        status.company().ifPresent(company -> button.put("company", Json.of(company)));
        button.put("environment", Json.of(status.environment().name()));
        button.put("html", Json.of(view.html(status).render()));
        return Json.of(button);
    }

    private static List<HireStatus> statuses(Exchange exchange, List<String> applications) {
        if (applications.size() > MOST) {
            throw new Halt(Halt.Reason.UNREADABLE);
        }
        List<ApplicationId> ids = applications.stream()
                .map(text -> exchange.id(text, ApplicationId::new))
                .toList();
        return ids.isEmpty() ? List.of() : exchange.services().hiring().statuses(exchange.actor(), ids);
    }
}
