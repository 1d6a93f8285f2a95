package dev.remotehiring.ui.batch;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Batch;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.List;

/** How many hires of a batch go on by themselves, are at Remote, need somebody, or were given up. */
final class Tally {
    private final int all;
    private final long underWay;
    private final long atRemote;
    private final long givenUp;

    Tally(Batch batch) {
        List<Hire> hires = batch.hires();
        all = hires.size();
        underWay = batch.underWay();
        atRemote =
                hires.stream().filter(hire -> hire.state() == HireState.CREATED).count();
        givenUp = hires.stream()
                .filter(hire -> hire.state() == HireState.CANCELLED)
                .count();
    }

    /** Whether anything will still happen by itself. */
    boolean goesOn() {
        return underWay > 0;
    }

    /** How many wait for a person, or were not hired. */
    long needSomebody() {
        return all - underWay - atRemote - givenUp;
    }

    /** A bar, and the numbers. */
    Html html(Texts texts) {
        return Html.all(
                el("label", texts.say("batch.progress", all - underWay, all)).attr("for", "batch-progress"),
                el("progress")
                        .attr("id", "batch-progress")
                        .attr("max", String.valueOf(Math.max(1, all)))
                        .attr("value", String.valueOf(all - underWay)),
                el("ul").css("tally")
                        .add(
                                number(texts.say("batch.underway", underWay, all), underWay),
                                number(texts.say("batch.remote", atRemote), atRemote),
                                number(texts.say("batch.need", needSomebody()), needSomebody()),
                                number(texts.say("batch.givenup", givenUp), givenUp)));
    }

    private static Html number(String words, long number) {
        Element item = el("li", words);
        return number == 0 ? Html.NOTHING : item;
    }
}
