package dev.remotehiring.ui.cost;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.text.Texts;
import java.math.BigDecimal;

/** An estimate: the sum first, then what it is made of. */
final class CostView {
    private final Texts texts;

    CostView(Texts texts) {
        this.texts = texts;
    }

    Element html(CostEstimate cost) {
        Element parts = el("dl").css("facts");
        part(parts, "cost.salary", cost.salaryPerYear(), cost);
        part(parts, "cost.contributions", cost.contributionsPerYear(), cost);
        part(parts, "cost.benefits", cost.benefitsPerYear(), cost);
        part(parts, "cost.fee", cost.feePerYear(), cost);
        Element view = el("div")
                .add(
                        el("h2", texts.say("cost.heading")),
                        el("p").add(el(
                                "strong",
                                texts.say(
                                        "cost.total",
                                        texts.amount(cost.totalPerYear(), cost.currency()),
                                        texts.amount(cost.totalPerMonth(), cost.currency())))),
                        parts);
        cost.onboardingDays().ifPresent(days -> view.add(el("p", texts.say("cost.days", days))));
        return view.add(el("p", texts.say("cost.note", cost.currency().getCurrencyCode()))
                .css("quiet"));
    }

    private void part(Element parts, String key, BigDecimal amount, CostEstimate cost) {
        if (amount.signum() != 0) {
            parts.add(el("dt", texts.say(key)), el("dd", texts.amount(amount, cost.currency())));
        }
    }
}
