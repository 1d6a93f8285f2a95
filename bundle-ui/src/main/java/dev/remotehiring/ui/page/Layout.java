package dev.remotehiring.ui.page;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The frame around every page: head, landmarks, environment, who is here. */
public final class Layout {
    private final Frame frame;
    private final Texts texts;

    /** @param frame for whom */
    public Layout(Frame frame) {
        this.frame = frame;
        this.texts = frame.texts();
    }

    /** The whole document. */
    public String document(Page page) {
        Element html = el("html").attr("lang", texts.language()).add(head(page), body(page));
        return "<!DOCTYPE html>\n" + html.render() + "\n";
    }

    private Element head(Page page) {
        Element head = el("head")
                .add(el("meta").attr("charset", "utf-8"))
                .add(meta("viewport", "width=device-width, initial-scale=1"))
                .add(meta("color-scheme", "light dark"))
                .add(meta("robots", "noindex"))
                .add(el("title", page.title() + " · " + texts.say("layout.product")))
                .add(el("link")
                        .attr("rel", "stylesheet")
                        .attr("href", frame.to().asset("pages.css")))
                .add(script("pages.js"), script("form.js"), script("picker.js"));
        page.refresh().map(Layout::refresh).ifPresent(head::add);
        return head;
    }

    private Element script(String name) {
        return el("script").attr("src", frame.to().asset(name)).flag("defer", true);
    }

    private static Element refresh(Page.Refresh refresh) {
        Element meta = el("meta")
                .attr("http-equiv", "refresh")
                .attr("content", refresh.seconds() + "; url=" + refresh.address());
        return refresh.byScript() ? el("noscript").add(meta) : meta;
    }

    private static Element meta(String name, String content) {
        return el("meta").attr("name", name).attr("content", content);
    }

    private Element body(Page page) {
        return el("body")
                .add(el("a", texts.say("layout.skip")).css("skip").attr("href", "#content"))
                .add(banner())
                .add(el("main")
                        .attr("id", "content")
                        .add(el("h1", page.title()))
                        .add(page.content()))
                .add(footer());
    }

    private Element banner() {
        Element brand = el("p").css("brand")
                .add(el("span").css("mark").attr("aria-hidden", "true"), Html.text(texts.say("layout.product")));
        Element header = el("header").css("banner").add(brand);
        return header.add(
                frame.setUp().map(SetUp::environment).map(this::environment).orElse(Html.NOTHING));
    }

    private Html environment(EnvironmentName name) {
        return name.isForTesting() ? el("p", texts.of("environment", name)).css("badge testing") : Html.NOTHING;
    }

    private Element footer() {
        return el("footer").add(frame.user().map(this::visitor).orElse(List.of()));
    }

    private List<Html> visitor(User user) {
        List<Html> lines = new ArrayList<>(List.of(el("p", texts.say("layout.user", user.name()))));
        if (user.may(Permission.CONNECT)) {
            lines.add(link("layout.admin", frame.to().admin()));
        }
        if (user.may(Permission.OPERATE)) {
            lines.add(link("layout.settings", frame.to().admin("settings")));
        }
        return lines;
    }

    private Html link(String words, String address) {
        return el("p", el("a", texts.say(words)).attr("href", address));
    }
}
