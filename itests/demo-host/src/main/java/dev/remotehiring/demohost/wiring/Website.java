package dev.remotehiring.demohost.wiring;

import dev.remotehiring.demohost.candidates.Candidates;
import dev.remotehiring.demohost.candidates.CandidatesServlet;
import dev.remotehiring.demohost.candidates.HomeServlet;
import dev.remotehiring.demohost.database.Database;
import dev.remotehiring.demohost.database.Schema;
import dev.remotehiring.demohost.login.Accounts;
import dev.remotehiring.demohost.login.AtsContext;
import dev.remotehiring.demohost.login.Detours;
import dev.remotehiring.demohost.login.LoginServlet;
import dev.remotehiring.demohost.login.LogoutServlet;
import dev.remotehiring.demohost.login.Sessions;
import dev.remotehiring.demohost.notices.HiringNotices;
import dev.remotehiring.demohost.notices.Notices;
import dev.remotehiring.demohost.notices.NoticesServlet;
import dev.remotehiring.demohost.page.Shell;
import dev.remotehiring.demohost.page.StyleServlet;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The whole demo on a database, without OSGi. */
public final class Website {
    private final Accounts accounts;
    private final Candidates candidates;
    private final Notices notices;
    private final Sessions sessions;
    private final Detours detours;
    private final Shell shell;
    private final Clock clock;

    /**
     * Makes the tables and the people where they are missing.
     *
     * @param source the database
     * @param remote where the hire button may lead to
     * @param clock the time
     */
    public Website(DataSource source, List<URI> remote, Clock clock) {
        Database database = new Database(source);
        Schema.create(database);
        this.accounts = new Accounts(database);
        this.candidates = new Candidates(database);
        this.notices = new Notices(database);
        this.sessions = new Sessions(database, clock);
        this.detours = new Detours(clock);
        this.shell = new Shell(visitor -> notices.unread(visitor.user().actor()), remote);
        this.clock = clock;
        new Seed(accounts, candidates, LocalDate.now(clock)).ifEmpty();
    }

    /** The plugin's user directory. */
    public Accounts accounts() {
        return accounts;
    }

    /** The plugin's candidate directory. */
    public Candidates candidates() {
        return candidates;
    }

    /** The plugin's listener. */
    public HiringNotices listener() {
        return new HiringNotices(notices, candidates, clock);
    }

    /** Who is logged in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Secures the servlets. */
    public AtsContext context() {
        return new AtsContext(sessions, accounts, detours);
    }

    /** The servlets by their patterns. */
    public Map<String, HttpServlet> servlets() {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put("", new HomeServlet(shell));
        servlets.put("/ats.css", new StyleServlet(shell));
        servlets.put("/login", new LoginServlet(shell, accounts, sessions, detours));
        servlets.put("/logout", new LogoutServlet(shell, sessions));
        servlets.put("/candidates/*", new CandidatesServlet(shell, candidates));
        servlets.put("/notices", new NoticesServlet(shell, notices));
        return servlets;
    }
}
