package dev.remotehiring.ui.button;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One button as data, for hosts with a front end of their own and for our custom element. The README says what each
 * member means; members are only ever added.
 */
final class ButtonData {
    private final Exchange exchange;
    private final ButtonWords words;

    ButtonData(Exchange exchange) {
        this.exchange = exchange;
        this.words = new ButtonWords(exchange);
    }

    Json json(HireStatus status) {
        Map<String, Json> button = new LinkedHashMap<>();
        button.put("application", Json.of(status.application().value()));
        button.put("availability", Json.of(status.availability().name()));
        button.put("words", Json.of(words.sentence(status)));
        status.company().ifPresent(company -> button.put("company", Json.of(company)));
        button.put("environment", Json.of(status.environment().name()));
        button.put("testing", Json.of(status.environment().isForTesting()));
        words.badge(status).ifPresent(badge -> button.put("badge", Json.of(badge)));
        Act.of(status, exchange).ifPresent(act -> {
            button.put("label", Json.of(words.label(status)));
            button.put("action", action(act));
        });
        Buttons.preview(status, exchange).ifPresent(address -> button.put("preview", Json.of(address)));
        status.hire().ifPresent(hire -> button.put("hire", hire(hire)));
        status.onboarding().ifPresent(known -> button.put("onboarding", onboarding(status)));
        status.refusal().ifPresent(reason -> button.put("refusal", refusal(status)));
        button.put("html", Json.of(new ButtonView(exchange).html(status).render()));
        return Json.of(button);
    }

    private static Json action(Act act) {
        Map<String, Json> action = new LinkedHashMap<>();
        action.put("method", Json.of(act.method()));
        action.put("address", Json.of(act.address()));
        Map<String, Json> parameters = new LinkedHashMap<>();
        act.parameters().forEach((name, value) -> parameters.put(name, Json.of(value)));
        action.put("parameters", Json.of(parameters));
        return Json.of(action);
    }

    private Json hire(Hire hire) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", Json.of(hire.id().value()));
        members.put("state", Json.of(hire.state().name()));
        members.put("address", Json.of(exchange.to().hire(hire.id())));
        return Json.of(members);
    }

    private Json onboarding(HireStatus status) {
        Map<String, Json> members = new LinkedHashMap<>();
        status.onboarding().ifPresent(known -> members.put("status", Json.of(known.name())));
        words.onboarding(status).ifPresent(known -> members.put("words", Json.of(known)));
        status.onboardingReadAt().ifPresent(at -> members.put("readAt", Json.of(at.toString())));
        return Json.of(members);
    }

    private Json refusal(HireStatus status) {
        Map<String, Json> members = new LinkedHashMap<>();
        status.refusal().ifPresent(reason -> members.put("reason", Json.of(reason.name())));
        words.refusal(status).ifPresent(why -> members.put("words", Json.of(why)));
        return Json.of(members);
    }
}
