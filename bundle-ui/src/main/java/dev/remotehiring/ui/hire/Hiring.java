package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.Seen;
import dev.remotehiring.ui.form.Answers;
import dev.remotehiring.ui.form.FormPage;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.place.PlacePage;
import dev.remotehiring.ui.review.SummaryPage;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.Optional;

/** What a recruiter does with a hire. Only the POSTs act. */
public final class Hiring {
    private Hiring() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.post("/hire", Hiring::start, Hiring::confirm)
                .get("/hires/*", Hiring::show)
                .post("/hires/*", Hiring::goOn)
                .get("/hires/*/details", Hiring::details)
                .get("/hires/*/place", Hiring::place)
                .post("/hires/*/place", Hiring::placed)
                .post("/hires/*/open", Hiring::open)
                .post("/hires/*/cancel", Hiring::cancel)
                .post("/hires/*/link", Hiring::link);
    }

    private static Reply start(Exchange exchange) {
        HireRequest request = new HireRequest(
                exchange.actor(), application(exchange), FormAnswers.NONE, Optional.empty(), seen(exchange));
        HireOutcome outcome = exchange.services().hiring().hire(request);
        return outcome.match(new AfterClick(exchange.to(), request.seen().isPresent()));
    }

    /** The button may stand on a page that was made before this browser had a cookie: ask once more, do nothing. */
    private static Reply confirm(Exchange exchange) {
        ApplicationId application = application(exchange);
        List<HireStatus> statuses = exchange.services().hiring().statuses(exchange.actor(), List.of(application));
        boolean visible = statuses.stream().noneMatch(status -> status.availability() == Availability.NOT_POSSIBLE);
        String name = visible ? exchange.candidates().name(application) : application.value();
        Texts texts = exchange.texts();
        Element button = exchange.button(exchange.to().start(), texts.say("button.hire"), "primary")
                .add(Exchange.hidden("application", application.value()));
        seen(exchange).ifPresent(seen -> button.add(SummaryPage.hidden(seen)));
        return Reply.page(Page.of(
                texts.say("confirm.title", name),
                el("p", texts.say("confirm.text")).css("lead"),
                button));
    }

    private static Reply show(Exchange exchange) {
        HireOutcome outcome = exchange.services().hiring().look(exchange.actor(), exchange.hire());
        return Reply.page(outcome.match(new OutcomePages(exchange)));
    }

    /** A hire that a colleague gave up meanwhile is not begun anew by an old page: its page says so. */
    private static Reply goOn(Exchange exchange) {
        Hire hire = exchange.services().hiring().find(exchange.actor(), exchange.hire());
        HireRequest request = new HireRequest(
                exchange.actor(), hire.application(), Answers.of(exchange), Optional.empty(), seen(exchange));
        HireOutcome outcome = exchange.services().hiring().goOn(hire.id(), request);
        return outcome.match(new AfterClick(exchange.to(), request.seen().isPresent()));
    }

    private static Optional<Seen> seen(Exchange exchange) {
        return exchange.parameter(SummaryPage.SEEN).map(text -> exchange.id(text, Seen::new));
    }

    /** Everything that is sent, to be changed, where nothing is missing. */
    private static Reply details(Exchange exchange) {
        HireOutcome outcome = exchange.services().hiring().look(exchange.actor(), exchange.hire());
        return outcome instanceof HireOutcome.Ready ready
                ? Reply.page(new FormPage(exchange).change(ready))
                : Reply.seeOther(exchange.to().hire(outcome.hire().id()));
    }

    private static Reply place(Exchange exchange) {
        HireOutcome outcome = exchange.services().hiring().choosePlacement(exchange.actor(), exchange.hire());
        return outcome instanceof HireOutcome.PlacementRequired
                ? Reply.page(outcome.match(new OutcomePages(exchange)))
                : Reply.seeOther(exchange.to().hire(outcome.hire().id()));
    }

    /** The place is kept, and nothing is sent: what Remote asks for there is shown first. */
    private static Reply placed(Exchange exchange) {
        Hire hire = exchange.services().hiring().find(exchange.actor(), exchange.hire());
        Optional<Placement> chosen = PlacePage.chosen(exchange);
        if (chosen.isEmpty() && !hire.state().isOver()) {
            return Reply.seeOther(exchange.to().hire(hire.id(), "place") + "?missing=yes");
        }
        if (!hire.state().isOver()) {
            exchange.services()
                    .hiring()
                    .keep(new HireRequest(
                            exchange.actor(), hire.application(), FormAnswers.NONE, chosen, Optional.empty()));
        }
        return Reply.seeOther(exchange.to().hire(hire.id()));
    }

    /** Whoever is no user of Remote reads so on the page of the hire, before being sent there. */
    private static Reply open(Exchange exchange) {
        HandOff way = exchange.services().hiring().open(exchange.actor(), exchange.hire());
        boolean told = exchange.parameter(LoginNote.ANYWAY).isPresent();
        return told || way.login() != RemoteLogin.NO_USER
                ? Reply.seeOther(way.reveal().toString())
                : Reply.seeOther(exchange.to().hire(exchange.hire()));
    }

    private static Reply cancel(Exchange exchange) {
        return Reply.seeOther(exchange.to()
                .hire(exchange.services()
                        .hiring()
                        .cancel(exchange.actor(), exchange.hire())
                        .id()));
    }

    /** The page that offers it says what it means. */
    private static Reply link(Exchange exchange) {
        EmploymentId employment = exchange.id(exchange.parameter("employment").orElse(""), EmploymentId::new);
        Hire linked = exchange.services().hiring().link(exchange.actor(), exchange.hire(), employment);
        return Reply.seeOther(exchange.to().hire(linked.id()));
    }

    private static ApplicationId application(Exchange exchange) {
        return exchange.id(exchange.parameter("application").orElse(""), ApplicationId::new);
    }
}
