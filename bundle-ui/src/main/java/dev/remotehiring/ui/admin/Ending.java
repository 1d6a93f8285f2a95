package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Connection;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Arrays;

/** Why a connection works no longer, who has to act, and what that person does in Remote's web app, step by step. */
final class Ending {
    private final Exchange exchange;
    private final Texts texts;

    Ending(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Html html(Connection connection, Connection.Ended why) {
        return Html.all(
                el("p", texts.of("ended", why)).css("note bad"),
                el("dl").css("facts").add(el("dt", texts.say("fault.can")), el("dd", texts.of("ended.who", why))),
                steps(connection, why));
    }

    private Html steps(Connection connection, Connection.Ended why) {
        return switch (why) {
            case WITHDRAWN_FOR_USER -> list("ended.look", "ended.user", "ended.back");
            case WITHDRAWN_FOR_COMPANY -> list("ended.look", "ended.company", "ended.back");
            case REFUSED_BY_REMOTE ->
                connection.kind() == Connection.Kind.CUSTOMER_TOKEN
                        ? list("ended.token", "ended.paste")
                        : list("ended.look", "ended.either", "ended.back");
            case OTHER_COMPANY -> Html.NOTHING;
        };
    }

    private Element list(String... steps) {
        String app = exchange.services().admin().setUp().webApp().toString();
        return el("ol").add(Arrays.stream(steps)
                .map(step -> el("li", texts.say(step, app)))
                .toList());
    }
}
