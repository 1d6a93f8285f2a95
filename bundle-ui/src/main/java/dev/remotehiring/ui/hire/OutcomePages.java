package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.ui.consent.ConsentRequiredPage;
import dev.remotehiring.ui.form.FormPage;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.place.PlacePage;
import dev.remotehiring.ui.review.SummaryPage;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** The page for every outcome. */
final class OutcomePages implements HireOutcome.Cases<Page> {
    private final Exchange exchange;
    private final Texts texts;
    private final HireParts parts;

    OutcomePages(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.parts = new HireParts(exchange);
    }

    @Override
    public Page consentRequired(HireOutcome.ConsentRequired outcome) {
        return new ConsentRequiredPage(exchange).page(outcome, waysOut(outcome.hire()));
    }

    @Override
    public Page detailsRequired(HireOutcome.DetailsRequired outcome) {
        return new FormPage(exchange).page(outcome, parts.connectedNote(), waysOut(outcome.hire()));
    }

    private Html waysOut(Hire hire) {
        return Html.all(parts.giveUp(hire), new Attempts(exchange).beside(hire));
    }

    @Override
    public Page placementRequired(HireOutcome.PlacementRequired outcome) {
        return new PlacePage(exchange).page(outcome, parts.connectedNote(), waysOut(outcome.hire()));
    }

    @Override
    public Page ready(HireOutcome.Ready outcome) {
        Hire hire = outcome.hire();
        return new SummaryPage(exchange)
                .page(
                        outcome,
                        Html.all(parts.connectedNote(), parts.changedNote()),
                        Html.all(parts.facts(hire), parts.giveUp(hire)));
    }

    @Override
    public Page inProgress(HireOutcome.InProgress outcome) {
        Hire hire = outcome.hire();
        InProgressPage page = new InProgressPage(exchange);
        return hire.state() == HireState.QUEUED ? page.queued(hire) : page.sending(hire);
    }

    @Override
    public Page unresolved(HireOutcome.Unresolved outcome) {
        return new InProgressPage(exchange).unresolved(outcome.hire(), outcome.search());
    }

    /** Nobody is sent into Remote by looking at a page: the same page as for a hire that was there before. */
    @Override
    public Page hired(HireOutcome.Hired outcome) {
        return new HiredPage(exchange).page(outcome.hire());
    }

    @Override
    public Page alreadyHired(HireOutcome.AlreadyHired outcome) {
        return new HiredPage(exchange).page(outcome.hire());
    }

    @Override
    public Page refused(HireOutcome.Refused outcome) {
        Hire hire = outcome.hire();
        return Page.of(
                texts.say("refused.title", parts.name(hire)),
                parts.lead(texts.of("refusal", outcome.refusal().reason())),
                new RefusalReasons(texts).of(outcome.refusal()),
                el("p", texts.say("refused.next")),
                el("div").css("actions").add(parts.hireAgain(hire)),
                parts.facts(hire));
    }

    @Override
    public Page closed(HireOutcome.Closed outcome) {
        Hire hire = outcome.hire();
        boolean cancelled = hire.state() == HireState.CANCELLED;
        String ended = hire.employment().isPresent() ? "cancelled.remote.text" : "cancelled.text";
        Html words = parts.lead(texts.say(cancelled ? ended : "notcreated.text"));
        return Page.of(
                texts.say(cancelled ? "cancelled.title" : "notcreated.title", parts.name(hire)),
                parts.overNote(),
                words,
                el("div").css("actions").add(parts.hireAgain(hire)),
                parts.facts(hire));
    }
}
