package dev.remotehiring.demohost.notices;

import dev.remotehiring.api.Actor;
import dev.remotehiring.demohost.page.AtsServlet;
import dev.remotehiring.demohost.page.Html;
import dev.remotehiring.demohost.page.Shell;
import dev.remotehiring.demohost.page.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A user's notices. */
public final class NoticesServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final transient Notices notices;

    /**
     * @param shell the frame of the pages
     * @param notices the notices
     */
    public NoticesServlet(Shell shell, Notices notices) {
        super(shell);
        this.notices = notices;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = visitor(request);
        List<Notice> all = notices.of(visitor.user().actor());
        Html content = all.isEmpty() ? Html.of("<p>There is nothing to tell you.</p>") : list(all, visitor);
        page(request, response, "Notices", content);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Actor actor = visitor(request).user().actor();
        notices.seen(actor);
        seeOther(response, "/notices");
    }

    private static Html list(List<Notice> all, Visitor visitor) {
        return Html.of("""
                <ul class="notices">{}</ul>
                <form method="post" action="/notices">{}<button>I have seen them all</button></form>
                """, all.stream().map(NoticesServlet::item).toList(), visitor.tokenField());
    }

    private static Html item(Notice notice) {
        return Html.of(
                "<li{}><p dir=\"auto\">{} <a href=\"{}\">Go there</a></p><time datetime=\"{}\">{}</time></li>\n",
                notice.seen() ? Html.NONE : Html.of(" class=\"new\""),
                notice.words(),
                notice.link(),
                notice.at(),
                TIME.format(notice.at()));
    }
}
