package dev.remotehiring.ui.batch;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.function.Function;

/** What a recruiter does with many candidates at once. */
public final class Batches {
    /** The service takes no more. */
    static final int MOST = 1000;

    private Batches() {}

    /** Adds the routes. A list of the host has no form token: what it sends is asked about once more, with names. */
    public static void register(Routes routes) {
        routes.post("/batch", Batches::start, Batches::ask).get("/batch/*", Batches::show);
    }

    private static Reply start(Exchange exchange) {
        return chosen(exchange, applications -> {
            Batch batch = exchange.services().hiring().hireAll(exchange.actor(), applications);
            return Reply.seeOther(exchange.to().batch(batch.id()));
        });
    }

    private static Reply ask(Exchange exchange) {
        return chosen(exchange, applications -> Reply.page(new AskPage(exchange).page(applications)));
    }

    private static Reply show(Exchange exchange) {
        BatchId id = exchange.id(exchange.word(), BatchId::new);
        Batch batch = exchange.services().hiring().batch(exchange.actor(), id);
        return Reply.page(new BatchPage(exchange).page(batch));
    }

    private static Reply chosen(Exchange exchange, Function<List<ApplicationId>, Reply> then) {
        Texts texts = exchange.texts();
        List<ApplicationId> applications = new Chosen(exchange).applications();
        if (applications.isEmpty()) {
            return sorry(texts.say("batch.none"), texts.say("batch.none.text"));
        }
        return applications.size() > MOST
                ? sorry(texts.say("batch.many"), texts.say("batch.many.text", MOST, applications.size()))
                : then.apply(applications);
    }

    private static Reply sorry(String title, String words) {
        return Reply.page(400, Page.of(title, el("p", words).css("lead")));
    }
}
