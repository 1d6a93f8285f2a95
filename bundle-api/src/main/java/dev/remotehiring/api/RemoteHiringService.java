package dev.remotehiring.api;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Hires candidates of the host platform through Remote. The host, or the plugin's own pages, call it; the actor of each
 * call is a user whom the host has authenticated.
 *
 * <p>Every method throws {@link RemoteHiringException} when something happens that is not one of its outcomes, with a
 * kind and a message that may be shown. All are safe to call from many threads and on many nodes at once.
 */
@ProviderType
public interface RemoteHiringService {
    /**
     * Hires, or goes on with the hire that this application already has: however often and wherever it is called, one
     * attempt becomes at most one employment. The hire is written down before anything is sent.
     *
     * <p>Blocks for at most 30 seconds; a hire that takes longer answers {@link HireOutcome.InProgress} or {@link
     * HireOutcome.Unresolved}.
     *
     * @param request who hires whom, and what was typed
     */
    HireOutcome hire(HireRequest request);

    /**
     * Goes on with just this hire, by a click on its own page; like {@link #hire}, but never begins another attempt. A hire
     * that somebody gave up meanwhile, or that is over otherwise, stays so: nothing of the request is kept or sent, and the
     * outcome says how it ended ({@link HireOutcome.Closed}, {@link HireOutcome.Refused}). Blocks for at most 30 seconds.
     *
     * @param hire the hire
     * @param request who goes on, with what was typed; its application is the hire's
     * @throws RemoteHiringException with {@link RemoteHiringException.Kind#NOT_FOUND} when the application has no such hire
     */
    HireOutcome goOn(HireId hire, HireRequest request);

    /**
     * Keeps what was typed so far, and the place that was chosen, and sends nothing: for a form that is not finished. A
     * hire that is not pending any more is left as it is.
     *
     * @param request what was typed
     * @return what the hire stands at with it
     */
    HireOutcome keep(HireRequest request);

    /**
     * What a click on Hire would send or ask for; writes nothing down. Asks Remote for the country's form. Blocks for at
     * most 20 seconds.
     *
     * @param actor who looks
     * @param application the application
     */
    HirePreview preview(Actor actor, ApplicationId application);

    /**
     * The choice of another country or type for a hire that is pending, and of the first one. Blocks for at most 20
     * seconds.
     *
     * @param actor who looks
     * @param hire the hire
     * @return {@link HireOutcome.PlacementRequired}, or what else the hire stands at when it has no choice any more
     */
    HireOutcome choosePlacement(Actor actor, HireId hire);

    /**
     * What the hire of a candidate will probably cost, by Remote's cost calculator. Blocks for at most 20 seconds.
     *
     * @param actor who looks
     * @param hire the hire
     * @return empty where no salary is known, or the calculator cannot tell for this country
     */
    Optional<CostEstimate> cost(Actor actor, HireId hire);

    /**
     * What a hire stands at, without doing anything about it: sends nothing, mints no link, changes nothing. May ask
     * Remote for the country's form. Blocks for at most 20 seconds.
     *
     * @param actor who looks
     * @param hire the hire
     */
    HireOutcome look(Actor actor, HireId hire);

    /**
     * A hire as it is written down; asks nobody else.
     *
     * @param actor who looks
     * @param hire the hire
     */
    Hire find(Actor actor, HireId hire);

    /**
     * Leads to the employment of a hire: mints a fresh way into Remote for the clicking person. Blocks for at most 20
     * seconds; when Remote gives no link, the plain address is the answer.
     *
     * @param actor who clicked
     * @param hire a hire that is {@link HireState#CREATED}
     */
    HandOff open(Actor actor, HireId hire);

    /**
     * Gives up a hire that was not sent yet. What was typed is erased.
     *
     * @param actor who gives it up
     * @param hire the hire
     * @return the hire, {@link HireState#CANCELLED}
     */
    Hire cancel(Actor actor, HireId hire);

    /**
     * Makes an employment that Remote has already this hire's, by the decision of the actor: one of a person with the
     * same e-mail address ({@link HireOutcome.DetailsRequired#existing}). Nothing is created. Remote is asked whether the
     * company has it. Blocks for at most 20 seconds.
     *
     * @param actor who decides
     * @param hire a hire that shows this employment as existing
     * @param employment the employment
     * @return the hire, {@link HireState#CREATED}
     */
    Hire link(Actor actor, HireId hire, EmploymentId employment);

    /**
     * All attempts of an application, newest first; asks nobody else.
     *
     * @param actor who looks
     * @param application the application
     */
    List<Hire> history(Actor actor, ApplicationId application);

    /**
     * Hires many candidates, or goes on with the hires that they have. All of them are written down before this returns,
     * in one transaction: {@link HireState#QUEUED}, unless they are under way or done already. Then they are sent one
     * after another, on any node, also after a crash, as fast as the company's rate at Remote allows with a part of it
     * kept for clicks. What a hire needs from a person (a consent, details) is said in its state, and it waits for a click
     * then. The same call again is harmless. Also for one candidate, where a host hires when an application reaches a
     * stage.
     *
     * @param actor who hires
     * @param applications at most 1,000, each once
     * @throws IllegalArgumentException when there are none or too many
     */
    Batch hireAll(Actor actor, Collection<ApplicationId> applications);

    /**
     * How far a batch is; asks nobody else.
     *
     * @param actor who looks
     * @param batch the batch
     */
    Batch batch(Actor actor, BatchId batch);

    /**
     * What the hire buttons of a list of applications show: one query for all of them, no call to Remote.
     *
     * @param actor who looks
     * @param applications at most 500
     * @return one status for each application, in the same order
     */
    List<HireStatus> statuses(Actor actor, Collection<ApplicationId> applications);

    /**
     * Reads how the onboarding goes. Blocks for at most 20 seconds.
     *
     * @param actor who looks
     * @param hire a hire that is {@link HireState#CREATED}
     */
    Employment employment(Actor actor, HireId hire);

    /**
     * Reads how the onboarding goes, step by step, and what differs between here and there. Blocks for at most 20 seconds.
     *
     * @param actor who looks
     * @param hire a hire that is {@link HireState#CREATED}
     */
    Onboarding onboarding(Actor actor, HireId hire);

    /**
     * Cancels the onboarding at Remote, where Remote allows it (the Remote facts, section 3.6). One that Remote has deleted
     * already is closed here, if Remote says so or its company's whole list lacks it. Blocks for at most 20 seconds.
     *
     * @param actor who cancels
     * @param hire a hire that is {@link HireState#CREATED}
     * @return the hire, {@link HireState#CANCELLED}; Hire works again, as the next attempt
     * @throws RemoteHiringException when Remote does not allow it, or it is not known whether it is over there; nothing was
     *     changed here
     */
    Hire cancelOnboarding(Actor actor, HireId hire);

    /**
     * Lets Remote invite the person to the onboarding, by e-mail. In a test environment only addresses are mailed at which
     * nobody can live. Blocks for at most 20 seconds.
     *
     * @param actor who invites
     * @param hire a hire whose {@link Onboarding#invitation} is {@link Invitation.State#POSSIBLE}
     * @return how the onboarding goes then; where Remote refused, {@link Invitation#said} has its words
     */
    Onboarding invite(Actor actor, HireId hire);

    /**
     * What the actor would meet at Remote's door, without making a link. Blocks for at most 20 seconds.
     *
     * @param actor who asks
     */
    RemoteLogin login(Actor actor);

    /**
     * Begins a consent: notes who asked, from which browser and for what, and gives the address of Remote's consent
     * page. Redirect the browser there at once. Several may be under way at the same time. Good for 30 minutes.
     *
     * @param start who, where, for what
     * @return an address that holds the one-time state: redirect to it, do not render or log it
     */
    URI beginConsent(ConsentStart start);

    /**
     * Logs the clicking person in at Remote before the consent, by the older single sign-on address where the
     * administrator switched it on and another connection of the tenant can ask for it (the Remote facts, section 4.1).
     * Blocks for at most 20 seconds.
     *
     * @param actor who clicked
     * @return a way that leads to a page of Remote's; open it beside the page with the consent button
     */
    HandOff logIn(Actor actor);

    /**
     * Takes the answer that Remote sent the browser back with, once. Exchanges the code at once (it lives for five
     * minutes). It hires nobody: the hire goes on by a click. Blocks for at most 20 seconds.
     *
     * @param callback what came back
     */
    ConsentOutcome completeConsent(ConsentCallback callback);

    /**
     * What a connect invitation is about, for a visitor whom the host does not know. Empty for every code that is not
     * good, whatever the reason: unknown, used, withdrawn, too old, or the one who invited may not connect any more. Right
     * codes are noted in the audit; too many codes within a minute are refused.
     *
     * @param code what the visitor brought
     * @param session the visitor's browser
     */
    Optional<InvitedTo> invited(ConnectCode code, BrowserSession session);

    /**
     * Begins the consent of an invited visitor: like {@link #beginConsent}, but bound to this browser and the invitation
     * instead of a user. The invitation stays open until the consent has led to a connection.
     *
     * @param code what the visitor brought
     * @param session the visitor's browser; only the same one can come back with the answer
     * @return an address that holds the one-time state: redirect to it, do not render or log it
     * @throws RemoteHiringException when the code is not good
     */
    URI acceptInvitation(ConnectCode code, BrowserSession session);

    /**
     * Takes the answer that Remote sent the browser of an invited visitor back with, once. A yes makes the company's
     * connection, in the name of the user who invited, and uses the invitation up. It never changes with which company the
     * tenant is connected. Hires that wait are told as after any consent. Blocks for at most 20 seconds.
     *
     * @param callback what came back
     * @return empty when the state belongs to no consent of an invited visitor: then it is a user's, for {@link
     *     #completeConsent}
     * @throws RemoteHiringException among others when the invitation has been used, was withdrawn, or ran out meanwhile;
     *     nothing was kept then
     */
    Optional<ConsentOutcome> completeInvited(InvitedCallback callback);

    /**
     * Asks a user of the host who may connect to do so. The host's listeners are told. Asking the same person again
     * for the same hire changes nothing.
     *
     * @param actor who asks
     * @param hire a hire that is {@link HireState#WAITING_FOR_CONSENT}
     * @param administrator who is asked; one of {@link HireOutcome.ConsentRequired#administrators()}
     */
    ConnectionRequest requestConnection(Actor actor, HireId hire, UserId administrator);

    /**
     * Who the employee of a hire is, read with the employee's own access: what Remote tells nobody else. Remote answers
     * only once the employment is active, and only platforms that may make assertions. Blocks for at most 20 seconds.
     *
     * @param actor who asks; needs the permission to hire
     * @param hire a hire that led to an employment
     * @throws RemoteHiringException with {@link RemoteHiringException.Kind#NOT_ALLOWED_BY_REMOTE} and the reason when
     *     Remote does not tell
     */
    EmployeeIdentity employee(Actor actor, HireId hire);
}
