package dev.remotehiring.ui.settings;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.admin.WrittenSettings;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The settings in a form, how the plugin stands with them, and the field for the client secret. */
final class SettingsPage {
    private static final int SOON = 1;

    private final Exchange exchange;
    private final Texts texts;
    private final WrittenSettings written;
    private final TypedSettings typed;
    private final SettingsFields fields;

    SettingsPage(Exchange exchange, WrittenSettings written, TypedSettings typed, List<SettingProblem> problems) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.written = written;
        this.typed = typed;
        this.fields = new SettingsFields(texts, typed, problems, written.canBeSaved());
    }

    /** As it is. */
    Page page() {
        return with(fields.summary());
    }

    /** With a redirect address that is not saved yet. */
    Page proposed() {
        return with(el("p", texts.say("settings.proposed")).css("note warn").attr("role", "status"));
    }

    /** They could not be saved; what was typed stays. */
    Page failed(Failure failure) {
        return with(el("div")
                .css("note bad")
                .attr("role", "alert")
                .add(new FailureView(texts).of(FailureWords.of(failure, texts))));
    }

    private Page with(Html first) {
        List<Proof> missing = exchange.services().setUp().parts().stream()
                .filter(part -> part.verdict() == Proof.Verdict.FAILED)
                .toList();
        boolean running = exchange.services().setUp().running();
        Page page = Page.of(
                texts.say("settings.title"),
                AdminLinks.of(exchange),
                first,
                done(),
                standing(running, missing),
                notes(),
                el("p", texts.say("settings.text")).css("lead"),
                form(),
                secret());
        boolean coming = exchange.parameter("saved").isPresent() && missing.isEmpty() && !running;
        return coming
                ? page.refreshing(new Page.Refresh(SOON, exchange.to().admin("settings") + "?saved", false))
                : page;
    }

    private Html done() {
        if (exchange.parameter("saved").isPresent()) {
            return good("settings.saved");
        }
        return exchange.parameter("kept").isPresent() ? good("secret.kept") : Html.NOTHING;
    }

    private Element good(String words) {
        return el("p", texts.say(words)).css("note good").attr("role", "status");
    }

    private Html standing(boolean running, List<Proof> missing) {
        Element state = el("p", texts.say(running ? "settings.runs" : "settings.off"));
        List<Html> all = new ArrayList<>(List.of(state));
        missing.stream()
                .map(Proof::reason)
                .flatMap(Optional::stream)
                .map(this::note)
                .forEach(all::add);
        return el("div")
                .css(running && missing.isEmpty() ? "note" : "note warn")
                .add(all);
    }

    /** What is said of the settings themselves is said above already. */
    private Html notes() {
        List<Html> notes =
                written.notes().stream().map(this::note).map(Html.class::cast).toList();
        return notes.isEmpty() ? Html.NOTHING : el("div").css("note warn").add(notes);
    }

    private Element note(Failure failure) {
        FailureWords words = FailureWords.of(failure, texts);
        return el("p", words.inARow() + " (" + words.number() + ")");
    }

    private Element form() {
        return exchange.form(exchange.to().admin("settings"))
                .css("fields")
                .flag("novalidate", true)
                .add(Exchange.hidden(TypedSettings.VERSION, typed.version()))
                .add(Arrays.stream(SettingsSection.values()).map(this::section).toList())
                .add(written.canBeSaved() ? el("div").css("actions").add(act("save", "primary")) : Html.NOTHING);
    }

    private Html section(SettingsSection section) {
        List<Html> content = new ArrayList<>();
        for (SettingsField field : typed.fields(section)) {
            if (field == SettingsField.REDIRECT_URI && written.canBeSaved()) {
                content.add(base());
            }
            content.add(fields.of(field));
        }
        Element legend = el("legend", texts.of("settings.section", section));
        return el("fieldset").css("section").add(legend).add(content);
    }

    /** From what is typed here and from nothing else: what the request looks like is no address to be registered. */
    private Html base() {
        return el("div")
                .css("field")
                .add(
                        el("label", texts.say("settings.base")).attr("for", TypedSettings.BASE),
                        el("div").css("help").attr("id", "base-help").add(el("p", texts.say("settings.base.help"))),
                        el("input")
                                .attr("type", "text")
                                .attr("spellcheck", "false")
                                .attr("id", TypedSettings.BASE)
                                .attr("name", TypedSettings.BASE)
                                .attr("value", typed.base())
                                .attr("aria-describedby", "base-help"),
                        el("div").css("actions").add(act("propose", "secondary")));
    }

    private Element act(String act, String css) {
        return el("button", texts.say(act.equals("save") ? "settings.save" : "settings.propose"))
                .attr("type", "submit")
                .attr("name", "act")
                .attr("value", act)
                .css(css);
    }

    private Html secret() {
        return el("section")
                .css("card")
                .add(el("h2", texts.say("secret.title")), new SecretField(exchange).html(List.of()));
    }
}
