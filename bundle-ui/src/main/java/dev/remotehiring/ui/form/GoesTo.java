package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Destination;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;

/** Which company in which environment a hire goes to, and where and as what the person is to work. */
public final class GoesTo {
    private final Texts texts;

    /** @param texts the words */
    public GoesTo(Texts texts) {
        this.texts = texts;
    }

    /** The company and the environment. */
    public Html company(Destination destination) {
        return Html.all(
                el("dt", texts.say("goes.company")),
                el("dd").add(Html.text(name(destination))),
                el("dt", texts.say("goes.environment")),
                el("dd").css(destination.environment().isForTesting() ? "testing" : "real")
                        .text(texts.of("environment", destination.environment())));
    }

    /** The same with the country and the type. */
    public Element all(Destination destination, HireForm form) {
        return el("dl").css("facts goes")
                .add(
                        company(destination),
                        el("dt", texts.say("placement.country")),
                        el("dd", country(form)),
                        el("dt", texts.say("placement.type")),
                        el("dd", texts.of("employment", form.type())));
    }

    /** What the country is called. */
    public String country(HireForm form) {
        return texts.country(form.country(), form.countryName());
    }

    private static String name(Destination destination) {
        return destination.companyName().isBlank() ? destination.company().value() : destination.companyName();
    }
}
