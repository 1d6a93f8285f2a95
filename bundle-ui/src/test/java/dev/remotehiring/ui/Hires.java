package dev.remotehiring.ui;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.EmployeeIdentity;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HirePreview;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.Search;
import dev.remotehiring.api.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.MDC;

/**
 * A hiring service in memory: hires of one tenant with the outcome that a test puts in. It notes what it was asked to
 * do, and keeps strangers out as the real one does.
 */
final class Hires implements RemoteHiringService {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final ApplicationId APPLICATION = new ApplicationId("A-17");
    static final HireId ID = new HireId("7f3c1c1e-0000-4000-8000-000000000001");
    static final BatchId BATCH = new BatchId("b-1");
    static final String MAGIC = "https://remote-sandbox.com/magic/s3cret-magic";
    static final String AUTHORIZE = "https://gateway.remote-sandbox.com/auth/oauth2/authorize?state=s3cret-state";

    final List<String> acts = new ArrayList<>();
    final List<HireRequest> requests = new ArrayList<>();
    final List<ConsentStart> starts = new ArrayList<>();
    final List<ConsentCallback> callbacks = new ArrayList<>();
    private final Map<ApplicationId, HireStatus> statuses = new HashMap<>();
    private HireOutcome looked = Forms.ready();
    private HireOutcome clicked = new HireOutcome.Hired(hire(HireState.CREATED), handOff());
    private HirePreview preview =
            new HirePreview(APPLICATION, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private ConsentOutcome consent = new ConsentOutcome.Stale(Optional.empty());
    final List<ConnectCode> codes = new ArrayList<>();
    final List<BrowserSession> sessions = new ArrayList<>();
    private Optional<InvitedTo> invited = Optional.of(Invited.TO);
    private final List<Hire> attempts = new ArrayList<>();
    private final List<Hire> batch = new ArrayList<>();
    private RemoteLogin login = RemoteLogin.LINK;
    private RuntimeException noLogin;
    private RuntimeException trouble;
    private final List<String> correlations = new CopyOnWriteArrayList<>();
    private Optional<CostEstimate> cost = Optional.empty();
    private RuntimeException noEmployment;
    private Onboarding onboarding = AtRemote.invited();

    static Hire hire(HireState state) {
        return new Hire(ID, APPLICATION, 1, state, People.RITA.person(), NOW, NOW, Optional.empty(), Optional.empty());
    }

    /** What is being done about a hire whose answer was lost at 10:00. */
    static Search search(Optional<Instant> lookedAt, boolean connected) {
        return new Search(NOW, lookedAt, NOW.plusSeconds(120), connected);
    }

    /** One of many hires. */
    static Hire one(int number, HireState state) {
        return new Hire(
                new HireId("7f3c1c1e-0000-4000-8000-" + String.format("%012d", number)),
                new ApplicationId("B-" + number),
                1,
                state,
                People.RITA.person(),
                NOW,
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    static HandOff handOff() {
        return new HandOff(HandOff.Kind.MAGIC_LINK, URI.create(MAGIC), RemoteLogin.LINK);
    }

    /** What looking at the hire, and a click on it, give from now on. */
    void outcome(HireOutcome outcome) {
        looked = outcome;
        clicked = outcome;
    }

    void look(HireOutcome outcome) {
        looked = outcome;
    }

    void consent(ConsentOutcome outcome) {
        consent = outcome;
    }

    void status(HireStatus status) {
        statuses.put(status.application(), status);
    }

    /** What {@link #history} tells, newest first. */
    void history(Hire... hires) {
        attempts.addAll(List.of(hires));
    }

    /** What the batch consists of from now on. */
    void batch(List<Hire> hires) {
        batch.clear();
        batch.addAll(hires);
    }

    /** What everybody meets at Remote from now on, also after a click. */
    void login(RemoteLogin wanted) {
        login = wanted;
        clicked = new HireOutcome.Hired(hire(HireState.CREATED), way());
    }

    /** What somebody meets at Remote cannot be found out from now on. */
    void failLogin(RuntimeException how) {
        noLogin = how;
    }

    private HandOff way() {
        return new HandOff(HandOff.Kind.MAGIC_LINK, URI.create(MAGIC), login);
    }

    /** What each request had in the diagnostic context. */
    List<String> correlations() {
        return correlations;
    }

    /** Everything fails from now on. */
    void fail(RuntimeException how) {
        trouble = how;
    }

    /** How the onboarding goes cannot be read from now on. */
    void failEmployment(RuntimeException how) {
        noEmployment = how;
    }

    /** How the onboarding goes from now on, of a hire that is at Remote. */
    void onboarding(Onboarding how) {
        looked = new HireOutcome.AlreadyHired(hire(HireState.CREATED));
        onboarding = how;
    }

    @Override
    public HireOutcome hire(HireRequest request) {
        act("hire " + request.application(), request.actor());
        requests.add(request);
        return clicked;
    }

    @Override
    public HireOutcome goOn(HireId hire, HireRequest request) {
        require(request.actor(), hire);
        if (clicked instanceof HireOutcome.Closed) {
            return clicked;
        }
        act("goOn " + hire, request.actor());
        requests.add(request);
        return clicked;
    }

    /** A colleague gives the hire up after the next look at it. */
    void giveUpAfterALook() {
        clicked = new HireOutcome.Closed(hire(HireState.CANCELLED));
    }

    @Override
    public HireOutcome look(Actor actor, HireId hire) {
        require(actor, hire);
        return looked;
    }

    @Override
    public Hire find(Actor actor, HireId hire) {
        require(actor, hire);
        return looked.hire();
    }

    @Override
    public HandOff open(Actor actor, HireId hire) {
        require(actor, hire);
        act("open " + hire, actor);
        return way();
    }

    @Override
    public HandOff logIn(Actor actor) {
        act("logIn", actor);
        return handOff();
    }

    @Override
    public Hire cancel(Actor actor, HireId hire) {
        require(actor, hire);
        act("cancel " + hire, actor);
        looked = new HireOutcome.Closed(hire(HireState.CANCELLED));
        return looked.hire();
    }

    @Override
    public List<HireStatus> statuses(Actor actor, Collection<ApplicationId> applications) {
        failIfWanted();
        return applications.stream()
                .map(application -> statuses.getOrDefault(application, Site.status(application)))
                .toList();
    }

    @Override
    public Employment employment(Actor actor, HireId hire) {
        require(actor, hire);
        if (noEmployment != null) {
            throw noEmployment;
        }
        return onboarding.employment();
    }

    @Override
    public URI beginConsent(ConsentStart start) {
        start.hire().ifPresent(hire -> require(start.actor(), hire));
        act("beginConsent", start.actor());
        starts.add(start);
        return URI.create(AUTHORIZE);
    }

    @Override
    public ConsentOutcome completeConsent(ConsentCallback callback) {
        failIfWanted();
        callbacks.add(callback);
        return consent;
    }

    @Override
    public Optional<InvitedTo> invited(ConnectCode code, BrowserSession session) {
        failIfWanted();
        codes.add(code);
        sessions.add(session);
        return code.equals(Invited.CODE) ? invited : Optional.empty();
    }

    @Override
    public URI acceptInvitation(ConnectCode code, BrowserSession session) {
        failIfWanted();
        codes.add(code);
        sessions.add(session);
        if (!code.equals(Invited.CODE)) {
            throw new RemoteHiringException(ErrorCode.INVITATION_OVER);
        }
        return URI.create(AUTHORIZE);
    }

    @Override
    public Optional<ConsentOutcome> completeInvited(InvitedCallback callback) {
        boolean known = callback.state().equals(Optional.of(Invited.STATE));
        if (known) {
            failIfWanted();
            sessions.add(callback.session());
        }
        return known ? Optional.of(consent) : Optional.empty();
    }

    /** What an invitation is about from now on. */
    void invited(InvitedTo wanted) {
        invited = Optional.of(wanted);
    }

    @Override
    public ConnectionRequest requestConnection(Actor actor, HireId hire, UserId administrator) {
        require(actor, hire);
        act("ask " + administrator, actor);
        return new ConnectionRequest(hire, APPLICATION, People.RITA.person(), People.ADAM.person(), NOW);
    }

    @Override
    public EmployeeIdentity employee(Actor actor, HireId hire) {
        require(actor, hire);
        return new EmployeeIdentity(new EmploymentId("e-1"), "Zoë", "Acme <GmbH>");
    }

    @Override
    public Hire link(Actor actor, HireId hire, EmploymentId employment) {
        require(actor, hire);
        act("link " + employment, actor);
        looked = new HireOutcome.AlreadyHired(hire(HireState.CREATED));
        return looked.hire();
    }

    @Override
    public List<Hire> history(Actor actor, ApplicationId application) {
        failIfWanted();
        return List.copyOf(attempts);
    }

    @Override
    public Batch hireAll(Actor actor, Collection<ApplicationId> applications) {
        if (applications.isEmpty() || applications.size() > 1000) {
            throw new IllegalArgumentException("1 to 1,000 applications are hired at once.");
        }
        act("hireAll " + applications, actor);
        return new Batch(BATCH, People.RITA.person(), NOW, batch);
    }

    @Override
    public Batch batch(Actor actor, BatchId id) {
        failIfWanted();
        if (!actor.tenant().equals(People.TENANT) || !id.equals(BATCH)) {
            throw new RemoteHiringException(ErrorCode.BATCH_UNKNOWN);
        }
        return new Batch(BATCH, People.RITA.person(), NOW, batch);
    }

    private void act(String what, Actor actor) {
        failIfWanted();
        acts.add(actor.user() + ": " + what);
    }

    private void require(Actor actor, HireId hire) {
        failIfWanted();
        if (!actor.tenant().equals(People.TENANT) || !hire.equals(ID)) {
            throw new RemoteHiringException(ErrorCode.HIRE_UNKNOWN);
        }
    }

    private void failIfWanted() {
        correlations.add(MDC.get("remote-hiring.correlation"));
        if (trouble != null) {
            throw trouble;
        }
    }

    @Override
    public HireOutcome keep(HireRequest request) {
        act("keep " + request.application(), request.actor());
        requests.add(request);
        return looked;
    }

    /** What {@link #preview} gives from now on. */
    void preview(HirePreview gives) {
        preview = gives;
    }

    @Override
    public HirePreview preview(Actor actor, ApplicationId application) {
        failIfWanted();
        return preview;
    }

    @Override
    public HireOutcome choosePlacement(Actor actor, HireId hire) {
        require(actor, hire);
        return looked;
    }

    @Override
    public Optional<CostEstimate> cost(Actor actor, HireId hire) {
        failIfWanted();
        return cost;
    }

    /** What a hire costs. */
    void cost(CostEstimate wanted) {
        cost = Optional.of(wanted);
    }

    @Override
    public Onboarding onboarding(Actor actor, HireId hire) {
        require(actor, hire);
        if (noEmployment != null) {
            throw noEmployment;
        }
        return onboarding;
    }

    @Override
    public Hire cancelOnboarding(Actor actor, HireId hire) {
        require(actor, hire);
        act("cancelOnboarding " + hire, actor);
        looked = new HireOutcome.Closed(AtRemote.cancelled());
        return looked.hire();
    }

    @Override
    public Onboarding invite(Actor actor, HireId hire) {
        require(actor, hire);
        act("invite " + hire, actor);
        return onboarding;
    }

    @Override
    public RemoteLogin login(Actor actor) {
        failIfWanted();
        if (noLogin != null) {
            throw noLogin;
        }
        return login;
    }
}
