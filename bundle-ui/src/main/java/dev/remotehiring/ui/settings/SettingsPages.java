package dev.remotehiring.ui.settings;

import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.Optional;

/** {@code /admin/settings}: an operator writes the settings down and hands the client secret over. */
public final class SettingsPages {
    private static final String ADDRESS = "/admin/settings";
    private static final String SECRET = "/admin/settings/secret";

    private SettingsPages() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get(ADDRESS, SettingsPages::show)
                .post(ADDRESS, SettingsPages::act)
                .get(SECRET, exchange -> Reply.page(secretPage(exchange, List.of())))
                .secret(SECRET, SettingsPages::keepSecret, SettingsPages::secretPage);
    }

    private static Reply show(Exchange exchange) {
        WrittenSettings written = written(exchange);
        return Reply.page(new SettingsPage(exchange, written, TypedSettings.written(written), List.of()).page());
    }

    private static Reply act(Exchange exchange) {
        WrittenSettings written = written(exchange);
        TypedSettings typed = TypedSettings.in(exchange, written);
        return switch (exchange.parameter("act").orElse("")) {
            case "propose" -> Reply.page(new SettingsPage(exchange, written, typed.proposing(), List.of()).proposed());
            case "save" -> save(exchange, written, typed);
            default -> throw new Halt(Halt.Reason.UNREADABLE);
        };
    }

    private static Reply save(Exchange exchange, WrittenSettings written, TypedSettings typed) {
        try {
            List<SettingProblem> problems = setUp(exchange).save(exchange.actor(), typed.values(), typed.version());
            return problems.isEmpty()
                    ? Reply.seeOther(exchange.to().admin("settings") + "?saved")
                    : Reply.page(400, new SettingsPage(exchange, written, typed, problems).page());
        } catch (RemoteHiringException e) {
            return Reply.page(409, new SettingsPage(exchange, written, typed, List.of()).failed(e.failure()));
        }
    }

    private static Reply keepSecret(Exchange exchange) {
        exchange.requireOperator();
        Optional<String> pasted = exchange.parameter(Exchange.SECRET).map(String::strip);
        if (pasted.filter(text -> !text.isEmpty()).isEmpty()) {
            String problem = exchange.texts().say("secret.missing");
            return Reply.page(400, secretPage(exchange, List.of(problem)));
        }
        setUp(exchange).keepClientSecret(exchange.actor(), new Secret(pasted.get()));
        return Reply.seeOther(exchange.to().admin("settings") + "?kept");
    }

    /** Asks nobody: it is shown just when something has failed, too. */
    private static Page secretPage(Exchange exchange, List<String> problems) {
        exchange.requireOperator();
        return new SecretField(exchange).page(problems);
    }

    private static WrittenSettings written(Exchange exchange) {
        exchange.requireOperator();
        return setUp(exchange).settings(exchange.actor());
    }

    private static RemoteHiringSetUp setUp(Exchange exchange) {
        return exchange.services().setUp();
    }
}
