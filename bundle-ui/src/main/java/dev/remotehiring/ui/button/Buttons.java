package dev.remotehiring.ui.button;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Json;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        ButtonData data = new ButtonData(exchange);
        List<Json> buttons = statuses(exchange, exchange.parameters().getOrDefault(APPLICATION, List.of())).stream()
                .map(data::json)
                .toList();
        return Reply.json(200, Json.of(Map.of("buttons", Json.of(buttons))));
    }

    /** The page that shows what a click would send, where a click would. */
    static Optional<String> preview(HireStatus status, Exchange exchange) {
        return status.availability() == Availability.READY
                ? Optional.of(exchange.to().preview(status.application()))
                : Optional.empty();
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
