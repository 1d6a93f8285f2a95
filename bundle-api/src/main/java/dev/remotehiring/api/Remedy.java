package dev.remotehiring.api;

/** What can be done about an error, and who can do it; the words are the English ones. */
public enum Remedy {
    TRY_AGAIN(Who.NOBODY, "Try again."),
    TRY_SOON(Who.NOBODY, "Try again a little later. Nothing is sent twice."),
    TRY_IN_A_MINUTE(Who.NOBODY, "Try again in a minute. Nothing is sent twice."),
    WAIT(Who.NOBODY, "It is found out by itself within some minutes; nothing is sent twice."),
    ASK_FOR_INVITATION(Who.USER, "Ask the person who invited you for a new link."),
    TRY_AFTER_FIRST_DAY(Who.NOBODY, "Try again after the first day of work."),
    ERASE_AGAIN(Who.USER, "Erase again, which erases the rest."),
    ERASE_LATER(Who.USER, "Erase again in a minute."),
    RELOAD(Who.USER, "Go back and load the page again: it shows how things stand."),
    LOG_IN_AGAIN(Who.USER, "Log in again."),
    CHOOSE_ANOTHER_PERSON(Who.USER, "Choose one of the others."),
    GO_ON_WITHOUT(Who.USER, "Go on without it: Remote asks for your login."),
    SHORTEN(Who.USER, "Shorten it and try again."),
    CORRECT(Who.USER, "Correct what is marked and send again."),
    CLICK_AGAIN(Who.USER, "Click again: from now on the company's connection is used, if there is one."),
    ANEW_OR_OTHER_COMPANY(Who.CONNECTOR, "Connect that company again, or give the hire up and hire anew."),
    COPY_WHOLE_TOKEN(Who.USER, "Copy the whole token from the company's settings at Remote."),
    CHECK_CONNECTION(Who.CONNECTOR, "Check the connection once more."),
    CONNECT_ANEW(Who.CONNECTOR, "Connect again."),
    CONNECT_IN_A_MINUTE(Who.CONNECTOR, "Connect again in a minute."),
    DISCONNECT_AND_CONNECT(Who.CONNECTOR, "Disconnect it and connect again."),
    DISCONNECT_FIRST(Who.CONNECTOR, "Disconnect the company that is connected here first, if it is the wrong one."),
    CHOOSE_OF_TWO(Who.USER, "Choose one of the two."),
    LOOK_AT_ID(Who.USER, "Look at its id again: it stands in the address of its page."),
    SETTLE_NEWER(Who.USER, "Settle that one, or remove the employment of this one in Remote."),
    LOOK_AND_TRY_AGAIN(Who.ADMINISTRATOR, "Look at it and try again."),
    ASK_FOR_PERMISSION(Who.ADMINISTRATOR, "The platform's administrator can allow it."),
    TRY_THEN_TELL(Who.ADMINISTRATOR, "Try again, and tell the platform's administrator if it goes on."),
    TELL_ADMINISTRATOR(Who.ADMINISTRATOR, "Please tell the platform's administrator."),
    SETTLE_EARLIER(Who.ADMINISTRATOR, "The administrator has to settle that one first."),
    INSTALL_NEWER(Who.ADMINISTRATOR, "The administrator has to install the newer plugin again."),
    STORE_SECRET(Who.ADMINISTRATOR, "The administrator has to store the right one there."),
    ASK_FOR_LONGER_SECRET(Who.ADMINISTRATOR, "The administrator can ask Remote for a longer one."),
    ASK_FOR_NEW_SECRET(Who.ADMINISTRATOR, "Ask Remote for a new one."),
    CHECK_NEW_SECRET(
            Who.ADMINISTRATOR, "Check that it was copied whole and belongs to this client id and environment."),
    REPLACE_SECRET_FIRST(Who.ADMINISTRATOR, "Replace the client secret first."),
    CHECK_CLIENT(
            Who.ADMINISTRATOR,
            "The administrator has to check the client id, the stored client secret and the environment."),
    CHECK_SCOPES(
            Who.ADMINISTRATOR,
            "The administrator has to look at the configured scopes and the integration's settings at Remote."),
    CHECK_INTEGRATION(Who.ADMINISTRATOR, "The administrator has to look at the integration's settings at Remote."),
    CHECK_PROXY(Who.ADMINISTRATOR, "The administrator has to check the environment and the proxy."),
    OPEN_PROXY(Who.ADMINISTRATOR, "The administrator has to configure a proxy that lets this platform through."),
    CHECK_LOG(Who.ADMINISTRATOR, "The administrator has to look at the log."),
    SWITCH_ON_ASSERTIONS(
            Who.ADMINISTRATOR, "The administrator can switch them on, if Remote has done so for this platform."),
    SWITCH_ON_SECRET(Who.ADMINISTRATOR, "The administrator has to switch on \"Assertions with client id and secret\"."),
    FIND_OUT_WHICH(Who.ADMINISTRATOR, "The administrator can find out which."),
    LOOK_UP_AT_REMOTE(
            Who.ADMINISTRATOR, "It may have been deleted there, or belong to another company: look it up at Remote."),
    CONNECT_AGAIN(
            Who.REMOTE_ADMIN, "An admin of the company at Remote has to connect again. Hires that wait go on waiting."),
    CONNECT_AGAIN_OR_CHECK(
            Who.REMOTE_ADMIN,
            "An admin of the company at Remote has to connect again; if that does not help, the"
                    + " administrator has to check the environment."),
    CONNECT_AND_ALLOW(
            Who.REMOTE_ADMIN,
            "An admin of the company at Remote has to connect again and allow all that is asked for."),
    CONNECT_BY_CONSENT(Who.REMOTE_ADMIN, "Connect by consent instead: an admin of the company says yes at Remote."),
    MAKE_TOKEN(Who.REMOTE_ADMIN, "An admin of the company can make a new one at Remote."),
    MAKE_FULL_TOKEN(
            Who.REMOTE_ADMIN,
            "An admin of the company at Remote has to make a new token with full access, and the"
                    + " administrator has to store it here."),
    LOOK_AT_PENDING(Who.REMOTE_ADMIN, "An admin of the company at Remote has to look at what is pending there."),
    TELL_SUPPORT(Who.REMOTE, "The administrator has to tell Remote's support, with the time of the click."),
    ASK_REMOTE_TO_ALLOW(Who.REMOTE, "The administrator has to ask Remote to switch it on for this platform."),
    CONNECT_FIRST(Who.CONNECTOR, "Connect the company first."),
    CHOOSE_ANOTHER_COMPANY(Who.USER, "Look at the list of companies again and choose another one."),
    CHOOSE_ANOTHER_PLACE(Who.USER, "Choose another one."),
    LOOK_AT_REMOTE(Who.USER, "Look at Remote how it stands there."),
    COMPLETE_AT_REMOTE(Who.USER, "Open the hire at Remote and complete it there."),
    USE_AN_ADDRESS_FOR_TESTS(Who.USER, "Use an address that is nobody's, for instance at example.com."),
    LOOK_THEN_CANCEL(Who.USER, "Look again in a minute; to cancel once more does no harm."),
    LOOK_THEN_INVITE(Who.USER, "Look again in some minutes before you invite once more: a second e-mail may go out."),
    DO_IT_AT_REMOTE(Who.REMOTE_ADMIN, "An admin of the company at Remote can do it there, or connect again."),
    LOOK_IN_A_MINUTE(Who.NOBODY, "Look again in a minute."),
    LOOK_AT_CREDENTIALS(
            Who.ADMINISTRATOR, "The administrator has to look at the credential service and the way to it."),
    LOOK_AT_DATABASE(Who.ADMINISTRATOR, "The administrator has to look at the database and the way to it."),
    CHECK_ANY_CONNECTION(Who.ADMINISTRATOR, "Check a connection, which asks Remote."),
    LOOK_AT_NETWORK(
            Who.ADMINISTRATOR,
            "The administrator has to look at the network and the proxy, and ask Remote if those are well."
                    + " Hires wait and go on by themselves."),
    SWITCH_ON_AT_REMOTE(
            Who.REMOTE_ADMIN,
            "An admin of the company at Remote has to switch it on again there, and then connect again."),
    CONFIRM_COMPANY(Who.ADMINISTRATOR, "Confirm the company on the page of the connections, or disconnect it."),
    SETTLE_HIRES(Who.ADMINISTRATOR, "Look them up at Remote and settle them on the page of the hires to settle."),
    PROVE_THAT_FIRST(Who.ADMINISTRATOR, "Put that right first, then prove again."),
    PROVE_AGAIN(Who.ADMINISTRATOR, "Prove again; if it goes on, look at what this item stands for."),
    ASK_PRODUCTION(Who.ADMINISTRATOR, "Choose \"Prove again, and ask Remote\". Nothing is written there."),
    CONNECT_TO_PROVE(Who.ADMINISTRATOR, "Connect a company, then prove again."),
    REPAIR_CREDENTIALS(
            Who.ADMINISTRATOR,
            "Whoever made the credential service has to put it right; its contract test shows where."),
    REPAIR_DATABASE(Who.ADMINISTRATOR, "Configure a data source whose transactions are local ones."),
    OPEN_WAY(
            Who.ADMINISTRATOR,
            "Check the network of this machine: name service, firewall, or a proxy that has to be configured."),
    TRUST_CERTIFICATE(
            Who.ADMINISTRATOR,
            "Ask who runs the network for the certificate of that proxy, and import it into the trust store"
                    + " of the Java that runs this platform."),
    CORRECT_PROXY(Who.ADMINISTRATOR, "Correct the proxy in the settings: host:port."),
    COMPARE_CLOCKS(Who.ADMINISTRATOR, "Compare the clock of this machine with another one."),
    SET_CLOCK(Who.ADMINISTRATOR, "Set the clock of this machine, best by a time service (NTP)."),
    CHECK_ENVIRONMENT(
            Who.ADMINISTRATOR, "Compare the environment in the settings with where Remote gave out the client id."),
    CORRECT_REDIRECT(
            Who.ADMINISTRATOR,
            "Correct the redirect address in the settings, and have the new one registered at Remote."),
    REGISTER_REDIRECT(
            Who.REMOTE,
            "Have exactly this address registered with the client id at Remote; then compare the configured scopes."),
    CONNECT_TO_SEE(
            Who.ADMINISTRATOR,
            "Click Connect: where it is registered, Remote asks whether this platform may act for the"
                    + " company; else it says that something is wrong."),
    HIRE_TO_SEE(Who.ADMINISTRATOR, "Hire one candidate in a test environment, then prove again."),
    ASK_FOR_MAGIC_LINKS(
            Who.REMOTE,
            "The administrator has to ask Remote to switch on magic links for this platform, or can switch"
                    + " them off in the settings: then people log in at Remote."),
    NOTHING_TO_DO(Who.NOBODY, "Nothing has to be done."),
    CORRECT_SETTING(Who.ADMINISTRATOR, "Correct it and save again."),
    CORRECT_SETTINGS(Who.ADMINISTRATOR, "The administrator has to correct the settings."),
    WRITE_SETTINGS(Who.ADMINISTRATOR, "The administrator has to write them down."),
    WRITE_FILE(Who.ADMINISTRATOR, "The administrator can write them into the platform's configuration."),
    OFFER_CREDENTIAL_SERVICE(
            Who.ADMINISTRATOR,
            "The administrator can install one of the optional ones, or has to start the platform's own."),
    OFFER_DATABASE(Who.ADMINISTRATOR, "The administrator has to configure one, or choose another."),
    OFFER_PART(Who.ADMINISTRATOR, "The platform's developers have to offer it, or the administrator has to start it.");

    /** Who can do something. */
    public enum Who {
        /** It passes by itself: whoever clicked tries again. */
        NOBODY("nobody, it passes"),
        /** The person who clicked. */
        USER("the person who clicked"),
        /** A user of the platform who may connect the company, who need not be the one who clicked. */
        CONNECTOR("whoever may connect the company on this platform"),
        /** Who installs and connects the plugin on the platform. */
        ADMINISTRATOR("the platform's administrator"),
        /** An admin or owner of the company at Remote. */
        REMOTE_ADMIN("an admin of the company at Remote"),
        /** Remote, asked by the administrator. */
        REMOTE("Remote's support, asked by the administrator");

        private final String words;

        Who(String words) {
            this.words = words;
        }

        /** In the middle of a sentence. */
        public String words() {
            return words;
        }
    }

    private final Who who;
    private final String words;

    Remedy(Who who, String words) {
        this.who = who;
        this.words = words;
    }

    /** Who can do it. */
    public Who who() {
        return who;
    }

    /** What to do, one sentence. */
    public String words() {
        return words;
    }
}
