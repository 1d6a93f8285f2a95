package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.demohost.page.AtsServlet;
import dev.remotehiring.demohost.page.Html;
import dev.remotehiring.demohost.page.Shell;
import dev.remotehiring.demohost.page.Visitor;
import dev.remotehiring.host.Candidate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The list of candidates, and each candidate's page. */
public final class CandidatesServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;
    private static final Html SAVED = Html.of("<p role=\"status\">Saved.</p>");

    private final transient Candidates candidates;

    /**
     * @param shell the frame of the pages
     * @param candidates the candidates
     */
    public CandidatesServlet(Shell shell, Candidates candidates) {
        super(shell);
        this.candidates = candidates;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null || request.getPathInfo().equals("/")) {
            page(
                    request,
                    response,
                    "Candidates",
                    CandidateView.list(candidates.of(visitor(request).tenant())));
            return;
        }
        Optional<Candidate> candidate = candidate(request);
        if (candidate.isEmpty()) {
            notFound(request, response);
            return;
        }
        show(request, response, candidate.get(), request.getParameter("saved") == null ? Html.NONE : SAVED);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Candidate> candidate = candidate(request);
        if (candidate.isEmpty()) {
            notFound(request, response);
            return;
        }
        try {
            Candidate typed = new CandidateForm(request).read(candidate.get().application());
            candidates.change(visitor(request).tenant(), typed);
            seeOther(response, CandidateView.path(typed) + "?saved");
        } catch (IllegalArgumentException wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            show(request, response, candidate.get(), Html.of("<p role=\"alert\">{}</p>", wrong.getMessage()));
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Candidate candidate, Html message)
            throws IOException {
        Visitor visitor = visitor(request);
        Html button = HireButton.of(candidate.application(), request, response);
        page(request, response, candidate.fullName(), CandidateView.page(candidate, visitor, message, button));
    }

    private Optional<Candidate> candidate(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return path.matches("/[A-Za-z0-9-]{1,100}")
                ? candidates.find(visitor(request).tenant(), new ApplicationId(path.substring(1)))
                : Optional.empty();
    }
}
