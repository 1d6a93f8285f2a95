package dev.remotehiring.ui.web;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.text.Texts;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What candidates are called on the pages, and the way back to them. Ask only for applications that the service has
 * shown to the same user: whoever may see the hire may see the name.
 */
public final class Candidates {
    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);

    private final Optional<CandidateDirectory> directory;
    private final Optional<String> page;
    private final Actor actor;

    Candidates(Optional<CandidateDirectory> directory, Optional<String> page, Actor actor) {
        this.directory = directory;
        this.page = page;
        this.actor = actor;
    }

    /** The candidate's name; the application's id where the host does not say. */
    public String name(ApplicationId application) {
        try {
            return directory
                    .flatMap(candidates -> candidates.find(actor.tenant(), application))
                    .map(Candidate::fullName)
                    .orElse(application.value());
        } catch (RuntimeException hostFailed) {
            LOG.warn("The host's candidate directory failed; the page shows the application's id.", hostFailed);
            return application.value();
        }
    }

    /** The way back to the candidate's page in the host, where the configuration has its address. */
    public Html back(ApplicationId application, Texts texts) {
        return address(application)
                .<Html>map(address -> el(
                        "p", el("a", texts.say("hire.back", name(application))).attr("href", address)))
                .orElse(Html.NOTHING);
    }

    /** The address of the candidate's page in the host, where the configuration has it. */
    Optional<String> address(ApplicationId application) {
        return page.map(address -> address.replace("{application}", Addresses.encode(application.value())));
    }
}
