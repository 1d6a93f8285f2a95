package dev.remotehiring.ui.support;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The page that says what is in the support bundle, and gives it to whoever looks after the whole platform. */
public final class Support {
    private static final String NAME = "remote-hiring-support.zip";

    private Support() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/support", Support::ask).post("/admin/support", Support::give);
    }

    private static Reply ask(Exchange exchange) {
        exchange.requireOperator();
        Texts texts = exchange.texts();
        return Reply.page(Page.of(
                texts.say("support.title"),
                AdminLinks.of(exchange),
                el("p", texts.say("support.text")).css("lead"),
                el("h2", texts.say("support.in")),
                list(
                        texts,
                        "support.in.platform",
                        "support.in.settings",
                        "support.in.health",
                        "support.in.hires",
                        "support.in.audit",
                        "support.in.log"),
                el("h2", texts.say("support.out")),
                list(texts, "support.out.secrets", "support.out.people", "support.out.typed"),
                el("p", texts.say("support.look")),
                exchange.button(exchange.to().admin("support"), texts.say("support.button"), "primary")
                        .attr("data-stays", "here")));
    }

    private static Element list(Texts texts, String... keys) {
        Element list = el("ul");
        for (String key : keys) {
            list.add(el("li", texts.say(key)));
        }
        return list;
    }

    /** Written as a whole before it is sent: a trouble on the way is a page, and never half a file. */
    private static Reply give(Exchange exchange) {
        exchange.requireOperator();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            exchange.services().operations().supportBundle(zip);
        } catch (IOException memoryFailed) {
            throw new UncheckedIOException(memoryFailed);
        }
        return Reply.download(NAME, "application/zip", zip.toByteArray());
    }
}
