package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.OnboardingStep.State;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;
import java.util.List;
import java.util.Locale;

/** The steps of an onboarding in their order; what a step consists of is folded. Remote's words stay in its language. */
final class Timeline {
    private final Texts texts;

    Timeline(Texts texts) {
        this.texts = texts;
    }

    Html of(List<OnboardingStep> steps) {
        return steps.isEmpty() ? Html.NOTHING : el("section").add(el("h2", texts.say("steps.title")), list(steps));
    }

    private Element list(List<OnboardingStep> steps) {
        return el("ol").css("timeline").add(steps.stream().map(this::item).toList());
    }

    private Element item(OnboardingStep step) {
        String state = step.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return el("li").css("step " + state)
                .add(
                        el("p").css("step-name")
                                .add(
                                        remotes("strong", step.label()),
                                        Html.text(" "),
                                        el("span", words(step)).css("step-state")),
                        step.description().isEmpty() ? Html.NOTHING : remotes("p", step.description()),
                        moment(step),
                        step.steps().isEmpty() ? Html.NOTHING : within(step));
    }

    private String words(OnboardingStep step) {
        String words = texts.of("step", step.state());
        return step.optional() ? texts.say("steps.optional", words) : words;
    }

    private Html moment(OnboardingStep step) {
        if (step.completedAt().isPresent()) {
            return el("p", Moment.in("steps.completed", step.completedAt().get(), texts))
                    .css("quiet");
        }
        return step.startedAt()
                .<Html>map(at -> el("p", Moment.in("steps.started", at, texts)).css("quiet"))
                .orElse(Html.NOTHING);
    }

    private Element within(OnboardingStep step) {
        long done = step.steps().stream()
                .filter(one -> one.state() == State.COMPLETED)
                .count();
        return el("details")
                .add(el("summary", texts.say("steps.within", done, step.steps().size())), list(step.steps()));
    }

    private static Element remotes(String element, String words) {
        return el(element, words).attr("lang", "en");
    }
}
