package dev.remotehiring.api;

import dev.remotehiring.api.RemoteHiringException.Kind;

/**
 * Everything that can go wrong, each with a number that a person can quote. The names and numbers stay what they are
 * from version to version; the words may become better. The one place of the English words: the pages have them in the
 * reader's language.
 */
public enum ErrorCode {
    // The platform: users, services of the host, database, configuration
    USER_UNKNOWN(101, Kind.NOT_PERMITTED, Remedy.LOG_IN_AGAIN, "The platform does not know this user in this tenant."),
    NOT_PERMITTED(102, Kind.NOT_PERMITTED, Remedy.ASK_FOR_PERMISSION, "The platform does not let you do this."),
    NOT_PERMITTED_TO_CONNECT(
            103,
            Kind.NOT_PERMITTED,
            Remedy.ASK_FOR_PERMISSION,
            "Only users who may connect the company with Remote see this."),
    NOT_PERMITTED_TO_OPERATE(
            105,
            Kind.NOT_PERMITTED,
            Remedy.ASK_FOR_PERMISSION,
            "Only users who look after the whole platform see this."),
    CANDIDATE_UNKNOWN(104, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such candidate."),
    USERS_FAILED(
            111,
            Kind.HOST_FAILED,
            Remedy.TRY_THEN_TELL,
            "The platform's user directory failed. Nothing was changed or sent."),
    CANDIDATES_FAILED(
            112,
            Kind.HOST_FAILED,
            Remedy.TRY_THEN_TELL,
            "The platform's candidate directory failed. Nothing was changed or sent."),
    CREDENTIALS_FAILED(
            113,
            Kind.HOST_FAILED,
            Remedy.TRY_THEN_TELL,
            "The platform's credential service failed. Nothing was changed."),
    CONNECTION_NOT_STORED(
            114,
            Kind.HOST_FAILED,
            Remedy.CONNECT_ANEW,
            "The platform's credential service did not take the connection."),
    RENEWAL_NOT_STORED(
            115,
            Kind.HOST_FAILED,
            Remedy.TRY_AGAIN,
            "The platform's credential service did not take the renewed access."),
    HALF_ERASED(
            116,
            Kind.HOST_FAILED,
            Remedy.ERASE_AGAIN,
            "What the database had of the company was erased, but not all of its connections: the"
                    + " platform's credential service failed."),
    DATABASE_FAILED(
            121,
            Kind.STORAGE_FAILED,
            Remedy.TRY_THEN_TELL,
            "The database did not do what was asked; nothing was changed."),
    DATABASE_NEWER(
            122,
            Kind.STORAGE_FAILED,
            Remedy.INSTALL_NEWER,
            "The database has the tables of a newer version ({0}) of this plugin, and none before {1}"
                    + " can work with them; this one has version {2}."),
    DATABASE_CONTENDED(123, Kind.STORAGE_FAILED, Remedy.TRY_AGAIN, "Somebody else is hiring the same people."),
    ERASURE_HELD_UP(
            124,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.ERASE_LATER,
            "A hire is being sent to Remote at this moment, so that nothing was erased."),
    SECRET_MISSING(
            131,
            Kind.NOT_CONFIGURED,
            Remedy.STORE_SECRET,
            "The platform's credential service has no client secret named \"{0}\" for {1}."),
    SECRET_WAS_DROPPED(
            132,
            Kind.NOT_CONFIGURED,
            Remedy.STORE_SECRET,
            "The platform's credential service holds a client secret that was dropped."),
    SECRET_TOO_SHORT(
            133,
            Kind.NOT_CONFIGURED,
            Remedy.ASK_FOR_LONGER_SECRET,
            "The client secret is shorter than 32 bytes, which is too short to sign assertions with:"
                    + " users act through the company's connection instead."),
    SECRET_CONTENDED(
            134,
            Kind.HOST_FAILED,
            Remedy.LOOK_AND_TRY_AGAIN,
            "The client secret is being changed by someone else at the same time."),
    SECRET_DROPPED_BEFORE(
            135, Kind.NOT_POSSIBLE_NOW, Remedy.ASK_FOR_NEW_SECRET, "This client secret was dropped before."),
    SECRET_NOT_ACCEPTED(
            136,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_NEW_SECRET,
            "Remote does not accept the new client secret. Nothing was changed: the one of before goes"
                    + " on working."),
    SECRET_IS_ONLY_ONE(137, Kind.NOT_POSSIBLE_NOW, Remedy.REPLACE_SECRET_FIRST, "There is no older client secret."),
    ASSERTIONS_OFF(
            138,
            Kind.NOT_CONFIGURED,
            Remedy.SWITCH_ON_ASSERTIONS,
            "Assertions are switched off here, and Remote tells this only by one."),
    ASSERTIONS_WANT_SECRET(
            139,
            Kind.CLIENT_REJECTED,
            Remedy.SWITCH_ON_SECRET,
            "Remote wants client id and secret beside an assertion."),

    // Connections with a company
    CONNECTION_UNKNOWN(201, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such connection."),
    CONNECTION_MISSING(
            202, Kind.CONNECTION_ENDED, Remedy.CONNECT_AGAIN, "There is no connection to the company of this hire."),
    CONNECTION_REMOVED(203, Kind.CONNECTION_ENDED, Remedy.CONNECT_AGAIN, "The connection to Remote was removed."),
    CONNECTION_MADE_ANEW(
            204, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_AGAIN, "The connection to Remote was made anew at this moment."),
    COMPANY_NOT_CONFIRMED(
            205, Kind.NOT_POSSIBLE_NOW, Remedy.CHECK_CONNECTION, "The company could not be confirmed now."),
    COMPANY_NOT_SPOKEN_FOR(
            206, Kind.NOT_POSSIBLE_NOW, Remedy.CHECK_CONNECTION, "The connection does not speak for that company."),
    CHECK_REFUSED(
            207,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TRY_THEN_TELL,
            "Remote refused to say who the connection speaks for (status {0})."),
    CHECK_UNCERTAIN(
            208,
            Kind.REMOTE_UNEXPECTED,
            Remedy.DISCONNECT_AND_CONNECT,
            "The connection spoke for another company, and Remote does not say for which one now. It is"
                    + " used for nothing."),
    USER_NOT_VOUCHED_FOR(
            209,
            Kind.CONNECTION_ENDED,
            Remedy.CLICK_AGAIN,
            "Remote does not let this platform act as this user any more."),
    EMPLOYEE_NOT_VOUCHED_FOR(
            210,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.FIND_OUT_WHICH,
            "Remote gives no access for this employee: it does not know the employment, or has not"
                    + " switched on \"Create assertion tokens\" for this platform."),
    CONSENT_WANTED(
            211,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_BY_CONSENT,
            "Remote allows this only with a connection that somebody of the company allowed. Nothing was sent."),
    PARTNER_WANTED(
            212,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.TELL_ADMINISTRATOR,
            "Remote allows this only to the platform itself, as its partner. Nothing was sent."),
    EMPLOYEE_WANTED(
            213,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.TELL_ADMINISTRATOR,
            "Remote tells this only to the employee. Nothing was sent."),
    CONSENT_FAILED(
            221,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.CONNECT_IN_A_MINUTE,
            "Remote could not take the consent because of a problem of its own."),
    CONSENT_NOT_ALLOWED(
            222, Kind.CLIENT_REJECTED, Remedy.CHECK_SCOPES, "Remote does not let this platform ask for the consent."),
    CONSENT_WITHOUT_COMPANY(
            223,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TRY_AGAIN,
            "Remote took the consent but did not say for which company. Nothing was connected."),
    CONSENT_NOT_AWAITED(
            224, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "This hire does not wait for a connection any more."),
    PERSON_CANNOT_CONNECT(
            225, Kind.NOT_FOUND, Remedy.CHOOSE_ANOTHER_PERSON, "This person cannot connect the company here."),
    NO_LOGIN_FROM_HERE(226, Kind.NOT_POSSIBLE_NOW, Remedy.GO_ON_WITHOUT, "Remote does not log you in from here."),
    TOKEN_IS_NONE(
            231,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.COPY_WHOLE_TOKEN,
            "This is no API token of Remote's: those start with {0} or {1}."),
    TOKEN_OF_OTHER_ENVIRONMENT(
            232,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.MAKE_TOKEN,
            "This API token belongs to another of Remote's environments: here, at {0}, tokens start"
                    + " with {1}. It was not used."),
    TOKEN_NOT_TAKEN(
            233,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.MAKE_TOKEN,
            "Remote does not take this API token: it was revoked, is not complete, or is of another"
                    + " environment. It was not kept."),
    TOKEN_WITHOUT_COMPANY(
            234,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TRY_THEN_TELL,
            "Remote did not say to which company this API token belongs. It was not kept."),
    NOT_ELIGIBLE(
            241,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_BY_CONSENT,
            "Remote does not let this platform connect the company without its consent: the platform is"
                    + " not eligible (status {0})."),
    NOT_MANAGED(
            242,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_BY_CONSENT,
            "Remote does not let this platform connect the company without its consent: the platform"
                    + " does not manage this company, or is not eligible."),
    NOT_ELIGIBLE_TO_CREATE(
            243,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_BY_CONSENT,
            "Remote does not let this platform connect a company without its consent: the platform is"
                    + " not eligible. Nothing was made."),
    COMPANY_WITHOUT_ACCESS(
            244,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_ADMINISTRATOR,
            "Remote gave no access to the company although it said yes."),
    NO_COMPANY_TO_CONNECT(
            245,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CONNECT_BY_CONSENT,
            "There is no company at Remote that this platform could connect by itself: this company was"
                    + " neither connected before nor made from here."),
    COMPANY_CONNECTED_ALREADY(
            246, Kind.NOT_POSSIBLE_NOW, Remedy.DISCONNECT_FIRST, "A company is connected already, or was."),
    COMPANY_BEING_MADE(
            247, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "The company is being made at this moment by another click."),
    COMPANY_REFUSED(248, Kind.NOT_POSSIBLE_NOW, Remedy.CORRECT, "Remote did not make the company (status {0})."),
    ACCESS_WITHOUT_COMPANY(
            249,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_ADMINISTRATOR,
            "Remote did not say for which company it gave access. It was not kept."),
    ACCESS_TO_OTHER_COMPANY(
            250,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_ADMINISTRATOR,
            "Remote gave access to another company than was asked for. It was not kept."),
    OTHER_COMPANY_OFFERED(
            251,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.DISCONNECT_FIRST,
            "Remote gave access to {0}, but {1} is connected here. Nothing was changed."),
    COMPANY_NOT_CONNECTED(
            261,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CONNECT_ANEW,
            "The company is not connected with Remote, so that Remote cannot be asked who its users are."),
    PERSON_NOT_HIRING(262, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such person here who may hire."),
    PERSON_WITHOUT_ADDRESS(
            263,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.TELL_ADMINISTRATOR,
            "The platform vouches for no e-mail address of this person, so that Remote could not know"
                    + " who that is."),
    USERS_NOT_TOLD(
            264,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_AND_ALLOW,
            "Remote does not tell this connection who the users of the company are (status {0})."),
    USER_NOT_ALLOWED(
            265,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_AND_ALLOW,
            "Remote does not let this connection make users (403). It takes the scope company_manager:write."),
    USER_NOT_THERE(
            266,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRY_IN_A_MINUTE,
            "Remote did not answer, and has no such user now. Nobody is made a user twice."),
    USER_ADDRESS_TAKEN(
            267,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.LOOK_UP_AT_REMOTE,
            "Remote does not take this e-mail address for a new user of the company: somebody has it already."),
    USER_REFUSED(
            268,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.TELL_ADMINISTRATOR,
            "Remote did not make this user (status {0}). An admin of the company can add the person at Remote."),

    // Hires
    HIRE_UNKNOWN(301, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such hire."),
    BATCH_UNKNOWN(302, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such batch."),
    HIRE_NOT_AT_REMOTE(303, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "This hire is not at Remote yet."),
    HIRE_SENT_OR_OVER(304, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "This hire was sent already, or is over."),
    HIRE_MOVED_ON(305, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "This hire has moved on meanwhile."),
    FORM_TOO_LONG(
            306, Kind.NOT_POSSIBLE_NOW, Remedy.SHORTEN, "That is too long for a hire form. Nothing was kept of it."),
    EARLIER_ATTEMPT_AT_REMOTE(
            307,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.SETTLE_EARLIER,
            "Remote has an employment for an earlier attempt that was given up. Nothing was sent."),
    SENT_TO_OTHER_COMPANY(
            308,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.ANEW_OR_OTHER_COMPANY,
            "This hire was sent to another company before, without an answer. Nothing was sent now."),
    EMPLOYMENT_IS_NEITHER(
            309,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CHOOSE_OF_TWO,
            "Remote has two employments for this hire, and that is neither of them."),
    EMPLOYMENT_OF_OTHER_HIRE(310, Kind.NOT_POSSIBLE_NOW, Remedy.LOOK_AT_ID, "That employment belongs to another hire."),
    HIRED_AGAIN(
            311,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.SETTLE_NEWER,
            "The candidate was hired again meanwhile, by a newer attempt."),
    EMPLOYMENT_NOT_OF_COMPANY(
            312,
            Kind.NOT_FOUND,
            Remedy.LOOK_AT_ID,
            "Remote does not show this employment to the company (status {0})."),
    EMPLOYMENT_NOT_SHOWN(
            313,
            Kind.REMOTE_UNEXPECTED,
            Remedy.LOOK_UP_AT_REMOTE,
            "Remote does not show this employment (status {0})."),
    EMPLOYEE_NOT_ACTIVE(
            314,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.TRY_AFTER_FIRST_DAY,
            "Remote does not tell who the employee is yet: the employment has to be active (status {0})."),
    REMOTE_TOO_SLOW(
            315, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "Remote answers too slowly; nothing was sent."),
    SENDING_TOO_LATE(316, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "This took too long; nothing was sent."),
    ANSWER_NOT_WRITTEN(
            317, Kind.STORAGE_FAILED, Remedy.WAIT, "The hire was sent, but what came of it could not be written down."),
    SEARCH_REFUSED(
            318,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_ADMINISTRATOR,
            "Remote refused to look for the hire (status {0})."),
    FORM_UNREADABLE(
            319,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_ADMINISTRATOR,
            "Remote's form for {0} cannot be read. Nothing was sent."),
    EMPLOYMENT_MIXED_UP(
            320,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TRY_THEN_TELL,
            "Remote answered something else than the employment that was asked for."),
    REMOTE_NOT_REACHED(
            321, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "Remote cannot be reached; nothing was sent."),
    ANSWER_UNREADABLE(
            322,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TRY_THEN_TELL,
            "Remote's answer to {0} cannot be read by this version."),
    FORM_NOT_ASKED(
            323, Kind.CONNECTION_ENDED, Remedy.CONNECT_FIRST, "There is no connection to ask Remote for its form."),
    FORM_NOT_THERE(
            324,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CHOOSE_ANOTHER_PLACE,
            "Remote has no form for this country and type, or the candidate has no country."),
    RULES_TOO_LONG(
            325, Kind.NOT_POSSIBLE_NOW, Remedy.SHORTEN, "These are more rules than can be kept. Nothing was changed."),
    CANCELLING_OVER(
            331,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.RELOAD,
            "Remote lets nobody cancel this onboarding any more. Nothing was changed."),
    CANCELLING_NOT_SHOWN(
            332,
            Kind.REMOTE_UNEXPECTED,
            Remedy.LOOK_AT_REMOTE,
            "Remote does not show this employment (status {0}), so it is not known whether it is cancelled."),
    CANCELLING_NOT_ALLOWED(
            333,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.DO_IT_AT_REMOTE,
            "Remote does not let this connection cancel onboardings. Nothing was changed."),
    CANCELLING_REFUSED(
            334,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.LOOK_AT_REMOTE,
            "Remote did not cancel this onboarding (status {0}). Nothing was changed."),
    CANCELLING_UNCLEAR(
            335,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.LOOK_THEN_CANCEL,
            "Remote did not answer whether it cancelled, and has the employment still."),
    CANCELLING_NOT_FOUND(
            840,
            Kind.REMOTE_UNEXPECTED,
            Remedy.LOOK_AT_REMOTE,
            "Remote does not find this employment (404), which also happens to what the connection may not see: it is"
                    + " not known whether it is cancelled. Nothing was changed here."),
    CANCELLED_THERE_ONLY(
            841,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.RELOAD,
            "The onboarding is over at Remote, but this hire has moved on here meanwhile."),
    HIRE_WORKED_ON(341, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "Somebody else works on this hire at this moment."),
    INVITING_INCOMPLETE(
            342,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.COMPLETE_AT_REMOTE,
            "Remote needs more details of this hire before the person can be invited. No e-mail was sent."),
    INVITING_GUARDED(
            343,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.USE_AN_ADDRESS_FOR_TESTS,
            "Nobody is invited from a test environment at an address that may be a real person's. No"
                    + " e-mail was sent."),
    INVITED_ALREADY(344, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "This person is invited already. No e-mail was sent."),
    INVITING_NOT_NOW(
            345, Kind.NOT_POSSIBLE_NOW, Remedy.RELOAD, "Nobody can be invited in this status. No e-mail was sent."),
    INVITING_UNCLEAR(
            346,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.LOOK_THEN_INVITE,
            "Remote did not answer, and does not show the person as invited."),
    INVITING_NOT_ALLOWED(
            347,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.DO_IT_AT_REMOTE,
            "Remote does not let this connection invite people. No e-mail was sent."),

    // What Remote's API answers, by the status where it has one
    BAD_REQUEST(
            400, Kind.REMOTE_UNEXPECTED, Remedy.TELL_SUPPORT, "Remote does not understand this platform's request."),
    UNAUTHORIZED(401, Kind.CONNECTION_ENDED, Remedy.CONNECT_AGAIN_OR_CHECK, "Remote refuses the connection (401)."),
    FORBIDDEN(
            403,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_AND_ALLOW,
            "Remote does not let this connection do that (403)."),
    UNKNOWN_AT_REMOTE(
            404, Kind.REMOTE_UNEXPECTED, Remedy.LOOK_UP_AT_REMOTE, "Remote does not know what was asked for."),
    PROXY_REFUSES(407, Kind.REMOTE_UNAVAILABLE, Remedy.OPEN_PROXY, "The proxy on the way to Remote wants a login."),
    CONFLICT(409, Kind.REMOTE_UNEXPECTED, Remedy.LOOK_AT_PENDING, "The state at Remote does not allow this now."),
    DETAILS_REFUSED(422, Kind.REMOTE_UNEXPECTED, Remedy.CORRECT, "Remote refuses some of the details."),
    RATE_LIMITED(429, Kind.RATE_LIMITED, Remedy.TRY_SOON, "Remote limits the number of requests of this company."),
    TOKEN_READS_ONLY(
            453,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.MAKE_FULL_TOKEN,
            "The company's API token may read but not write (403)."),
    REFUSED_OTHERWISE(
            499,
            Kind.REMOTE_UNEXPECTED,
            Remedy.CHECK_LOG,
            "Remote refuses the request for a reason that this version does not know."),
    REMOTE_FAILED(
            500, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "Remote has a problem of its own (status {0})."),
    REMOTE_SILENT(501, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "Remote does not answer."),
    NOT_REMOTES_API(
            502,
            Kind.REMOTE_UNEXPECTED,
            Remedy.CHECK_PROXY,
            "Something that is not Remote's API answered (status {0})."),

    // Connect invitations
    INVITATION_UNKNOWN(785, Kind.NOT_FOUND, Remedy.RELOAD, "There is no such open invitation."),
    INVITATION_OVER(
            786,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.ASK_FOR_INVITATION,
            "This invitation is good no more: it was used, was withdrawn, or has run out. Nothing was connected."),
    INVITATION_CODES_TOO_MANY(
            787, Kind.RATE_LIMITED, Remedy.TRY_IN_A_MINUTE, "Too many codes were tried within a minute."),

    // Getting access to Remote
    CLIENT_REJECTED(
            601,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_CLIENT,
            "Remote does not accept this platform's client id and secret."),
    CONNECTION_WITHDRAWN(
            602,
            Kind.CONNECTION_ENDED,
            Remedy.CONNECT_AGAIN,
            "Remote does not accept the connection any more: it was withdrawn there, or ran out."),
    ACCESS_NOT_UNDERSTOOD(
            603,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_INTEGRATION,
            "Remote does not understand this platform's request for access."),
    SCOPES_REFUSED(
            604,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_SCOPES,
            "Remote does not allow the rights that this platform asks for."),
    WAY_NOT_ALLOWED(
            605,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_INTEGRATION,
            "Remote does not let this platform get access in this way."),
    WAY_NOT_SWITCHED_ON(
            606,
            Kind.CLIENT_REJECTED,
            Remedy.ASK_REMOTE_TO_ALLOW,
            "Remote has not switched on this way of access for this platform."),
    ACCESS_REFUSED(
            607, Kind.CLIENT_REJECTED, Remedy.CHECK_INTEGRATION, "Remote does not let this platform renew its access."),
    ACCESS_RATE_LIMITED(608, Kind.RATE_LIMITED, Remedy.TRY_SOON, "Remote limits the number of requests."),
    ACCESS_UNAVAILABLE(
            609,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRY_IN_A_MINUTE,
            "Remote, or something on the way to it, has a problem of its own and gives no access now."),
    ACCESS_EMPTY(610, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_IN_A_MINUTE, "Remote answered, but gave no access."),
    ACCESS_SILENT(
            611,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRY_IN_A_MINUTE,
            "Remote does not answer when it is asked for access."),
    ACCESS_JUST_FAILED(
            612, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_SOON, "Remote has just given no access to another click."),
    ACCESS_CONTENDED(
            613,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRY_AGAIN,
            "The access to Remote is being renewed elsewhere at the same time."),
    ACCESS_INTERRUPTED(614, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_AGAIN, "The request was interrupted."),
    ACCESS_TOO_LATE(615, Kind.REMOTE_UNAVAILABLE, Remedy.TRY_AGAIN, "Remote gives no access in time."),
    ACCESS_RAN_OUT(
            616,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRY_IN_A_MINUTE,
            "Remote is so slow that the access it gave had run out on its way."),
    ACCESS_NOT_RENEWED(617, Kind.REMOTE_UNEXPECTED, Remedy.TRY_THEN_TELL, "The access could not be renewed."),
    ACCESS_WITHOUT_ID(
            618,
            Kind.REMOTE_UNEXPECTED,
            Remedy.TELL_SUPPORT,
            "Remote gave access, but named the company or the user by something that is no id."),

    // Looking after it
    EXAMINATION_RUNNING(
            820, Kind.NOT_POSSIBLE_NOW, Remedy.TRY_IN_A_MINUTE, "Remote is being examined already, by somebody else."),

    // Settings
    SETTINGS_CHANGED(
            700,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.TRY_AGAIN,
            "The settings were changed at this moment. Nothing was done."),

    // What the lights say
    CREDENTIALS_SLOW(
            800,
            Kind.HOST_FAILED,
            Remedy.LOOK_AT_CREDENTIALS,
            "The platform's credential service does not answer within a second."),
    DATABASE_SLOW(801, Kind.STORAGE_FAILED, Remedy.LOOK_AT_DATABASE, "The database does not answer within a second."),
    CONNECTIONS_SLOW(
            802, Kind.HOST_FAILED, Remedy.LOOK_IN_A_MINUTE, "The connections of all companies are still being read."),
    REMOTE_NOT_ASKED(
            803,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.CHECK_ANY_CONNECTION,
            "Remote has not been asked for anything since {0}, so that little is known of it."),
    REMOTE_AWAY(
            804,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.LOOK_AT_NETWORK,
            "Remote has answered none of the last {0} requests, the first of them at {1}."),
    CONNECTION_OFF_FOR_USER(
            805,
            Kind.CONNECTION_ENDED,
            Remedy.CONNECT_AGAIN,
            "The user who had consented has switched the connection off at Remote, or is no user there any"
                    + " more; the company has not."),
    CONNECTION_OFF_FOR_COMPANY(
            806,
            Kind.CONNECTION_ENDED,
            Remedy.SWITCH_ON_AT_REMOTE,
            "The company has switched the connection off at Remote, for all of its users."),
    CONNECTION_OF_OTHER_COMPANY(
            807,
            Kind.CONNECTION_ENDED,
            Remedy.CONFIRM_COMPANY,
            "The connection speaks for another company than before, and is used for nothing until somebody"
                    + " says whether that is right."),
    CONNECTION_NOT_SEEN(
            808,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.CHECK_CONNECTION,
            "The connection has not been used or checked since {0}."),
    HIRES_UNKNOWN(
            809,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.SETTLE_HIRES,
            "Hires that were sent without an answer, and of which it could not be found out yet whether Remote has them: {0}, the first at {1}."),
    HIRES_TO_SETTLE(
            810,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.SETTLE_HIRES,
            "Hires for which Remote has an employment too many: {0}, the first at {1}."),
    QUEUE_STANDS(
            811,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CHECK_LOG,
            "Hires that wait in the queue: {0}. None has left it since {1}."),

    // Proving the set-up
    PROOF_WAITS(
            730, Kind.NOT_POSSIBLE_NOW, Remedy.PROVE_THAT_FIRST, "This cannot be proved until something else is: {0}."),
    PROOF_NOT_ASKED(731, Kind.NOT_POSSIBLE_NOW, Remedy.ASK_PRODUCTION, "Remote was not asked: this is production."),
    PROOF_TOO_LATE(732, Kind.HOST_FAILED, Remedy.PROVE_AGAIN, "No answer came in time."),
    PROOF_BROKE(
            733,
            Kind.HOST_FAILED,
            Remedy.CHECK_LOG,
            "This could not be proved, for a reason that this version does not know."),
    PROOF_WITHOUT_CONNECTION(
            734,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CONNECT_TO_PROVE,
            "No company is connected yet, and only a connection can show this."),
    PROOF_REFUSED(
            735, Kind.REMOTE_UNEXPECTED, Remedy.TRY_THEN_TELL, "Remote did not let a connection look (status {0})."),
    CREDENTIALS_LOST(
            736,
            Kind.HOST_FAILED,
            Remedy.REPAIR_CREDENTIALS,
            "The platform's credential service did not keep what was just written."),
    CREDENTIALS_UNGUARDED(
            737,
            Kind.HOST_FAILED,
            Remedy.REPAIR_CREDENTIALS,
            "The platform's credential service let an older version replace a newer one. Of two nodes, one"
                    + " would undo what the other has written."),
    CREDENTIALS_NOT_FORGOTTEN(
            738,
            Kind.HOST_FAILED,
            Remedy.REPAIR_CREDENTIALS,
            "The platform's credential service did not delete what it was told to."),
    DATABASE_KEEPS_ALL(
            739,
            Kind.STORAGE_FAILED,
            Remedy.REPAIR_DATABASE,
            "The database kept a row whose transaction was given up. A hire could be sent twice."),
    GATEWAY_NAME_UNKNOWN(740, Kind.REMOTE_UNAVAILABLE, Remedy.OPEN_WAY, "This machine does not find {0} by its name."),
    GATEWAY_CLOSED(741, Kind.REMOTE_UNAVAILABLE, Remedy.OPEN_WAY, "Nobody takes connections at {0}."),
    GATEWAY_SLOW(742, Kind.REMOTE_UNAVAILABLE, Remedy.OPEN_WAY, "{0} does not answer in time."),
    GATEWAY_NOT_TRUSTED(
            743,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.TRUST_CERTIFICATE,
            "This machine does not trust the certificate that {0} shows. Most often a proxy of the company"
                    + " looks into the traffic."),
    GATEWAY_BREAKS_OFF(
            744,
            Kind.REMOTE_UNAVAILABLE,
            Remedy.CHECK_PROXY,
            "The connection to {0} was broken off, or what came was no HTTPS."),
    PROXY_NOT_REACHED(745, Kind.REMOTE_UNAVAILABLE, Remedy.CORRECT_PROXY, "The proxy {0} is not there."),
    PROXY_BLOCKS(746, Kind.REMOTE_UNAVAILABLE, Remedy.OPEN_PROXY, "The proxy {0} does not lead to Remote."),
    CLOCK_UNTOLD(
            747, Kind.REMOTE_UNEXPECTED, Remedy.COMPARE_CLOCKS, "Remote's answer does not say what time it is there."),
    CLOCK_OFF(
            748,
            Kind.HOST_FAILED,
            Remedy.SET_CLOCK,
            "This machine's clock and Remote's are {0} seconds apart. From 290 seconds on, Remote refuses"
                    + " what is dated here."),
    CLIENT_OF_OTHER_ENVIRONMENT(
            749,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_ENVIRONMENT,
            "{0} does not accept this client id and secret. They may belong to another of Remote's"
                    + " environments; the gateways are {1}."),
    CLIENT_OF_OTHER_GATEWAY(
            750,
            Kind.CLIENT_REJECTED,
            Remedy.CHECK_ENVIRONMENT,
            "{0} does not accept this client id and secret. They may belong to another gateway."),
    REDIRECT_NOT_OURS(
            751,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_REDIRECT,
            "The redirect address does not end in {0}: no page of this plugin answers there."),
    REDIRECT_REFUSED(
            752,
            Kind.CLIENT_REJECTED,
            Remedy.REGISTER_REDIRECT,
            "Remote's page for the consent refuses this redirect address (status {0})."),
    REDIRECT_UNSEEN(
            753,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CONNECT_TO_SEE,
            "Remote does not tell whether this redirect address is registered before somebody connects."),
    SCOPES_MISSING(
            754,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.CONNECT_AND_ALLOW,
            "The connection lacks rights that the features need: {0}."),
    SCOPES_WRITING_UNSEEN(
            755,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.HIRE_TO_SEE,
            "The connection may read all that is needed. Whether it may write cannot be seen by reading."),
    ASSERTIONS_NOT_SWITCHED_ON(
            756,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.ASK_REMOTE_TO_ALLOW,
            "Remote does not take assertions of this platform: \"Create assertion tokens\" is not switched on there."),
    ASSERTION_REFUSED(
            757, Kind.CLIENT_REJECTED, Remedy.CHECK_INTEGRATION, "Remote refused an assertion of this platform."),
    MAGIC_LINKS_REFUSED(
            758,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Remedy.ASK_FOR_MAGIC_LINKS,
            "Remote made no magic link (status {0}): they are not switched on for this platform, or the"
                    + " connection lacks the scope magic_link:write."),
    WEBHOOKS_NOT_TAKEN(
            759,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.NOTHING_TO_DO,
            "This version takes no webhooks: it asks Remote how hires stand. No address has to be reachable for Remote."),
    CREDENTIALS_AWAY(
            760,
            Kind.HOST_FAILED,
            Remedy.LOOK_AT_CREDENTIALS,
            "The platform's credential service does not answer, or refuses what is asked of it."),
    DATABASE_AWAY(
            761,
            Kind.STORAGE_FAILED,
            Remedy.LOOK_AT_DATABASE,
            "The database does not answer, or refuses what is asked of it."),

    // Connections
    CONNECTION_UNREADABLE(
            770,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.DISCONNECT_AND_CONNECT,
            "A stored connection cannot be read: it is damaged, or copied, or of a newer version of the plugin."),
    COMPANY_TAKEN(
            771,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.CHOOSE_ANOTHER_COMPANY,
            "Another customer of this platform is connected with that company."),
    COMPANY_NOT_LISTED(
            772, Kind.NOT_FOUND, Remedy.CHOOSE_ANOTHER_COMPANY, "That company does not let this platform act for it."),
    ACTIONS_NOT_SAID(
            773, Kind.REMOTE_UNEXPECTED, Remedy.TRY_AGAIN, "Remote does not say what is pending (status {0})."),
    SETTING_MISSING(701, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "It is missing."),
    SETTING_NO_OPTION(702, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is none of these: {1}."),
    SETTING_NO_NUMBER(703, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is no whole number."),
    SETTING_OUT_OF_RANGE(704, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "{0} is not between {1} and {2}."),
    SETTING_NO_ADDRESS(705, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is no address."),
    SETTING_ADDRESS_NOT_SECURE(
            706,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_SETTING,
            "\"{0}\" must begin with https:// (http:// only for this machine)."),
    SETTING_NO_PORT(707, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" has no such port."),
    SETTING_ADDRESS_WITH_MORE(
            708, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "The address must have neither a user nor a #."),
    SETTING_ADDRESS_TOO_LONG(
            709, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" must end after the host and port."),
    SETTING_FOR_STAND_INS(
            710,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_SETTING,
            "Only a stand-in has an address of its own: leave it empty."),
    PRODUCTION_NOT_MEANT(
            711,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_SETTING,
            "Production employs real people. Set production to true as well if that is what you want."),
    SETTING_NO_VERSION(712, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is neither latest nor a number."),
    SETTING_NO_PATH(
            713, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" must be a path, beginning with a slash."),
    SETTING_NO_PATH_OF_A_HIRE(
            714, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" must be a path with {1} in it."),
    SETTING_NO_HOST_AND_PORT(715, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is not of the form host:port."),
    SETTING_NO_FILTER(716, Kind.NOT_CONFIGURED, Remedy.CORRECT_SETTING, "\"{0}\" is no OSGi filter."),
    SETTINGS_MISSING(717, Kind.NOT_CONFIGURED, Remedy.WRITE_SETTINGS, "There are no settings yet."),
    SETTINGS_UNUSABLE(
            718,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_SETTINGS,
            "The settings cannot be used, because of {0}. Hiring through Remote is off."),
    SETTINGS_REFUSED(
            719,
            Kind.NOT_CONFIGURED,
            Remedy.CORRECT_SETTINGS,
            "The settings that are written down cannot be used, because of {0}. Those of before stay " + "in force."),
    SETTINGS_ONLY_SHOWN(
            720,
            Kind.NOT_CONFIGURED,
            Remedy.WRITE_FILE,
            "The platform has no configuration service, so that the settings are shown but cannot be " + "saved here."),
    SETTINGS_ELSEWHERE(
            721,
            Kind.NOT_CONFIGURED,
            Remedy.WRITE_FILE,
            "Several environments are configured, each by a configuration of its own: {0}. This page "
                    + "shows and saves only the one named {1}."),
    SETTINGS_SAVED_MEANWHILE(
            722,
            Kind.NOT_POSSIBLE_NOW,
            Remedy.RELOAD,
            "Somebody else changed the settings meanwhile. Nothing was saved."),
    SETTINGS_NOT_SAVED(
            723,
            Kind.HOST_FAILED,
            Remedy.TRY_THEN_TELL,
            "The platform's configuration service did not take the settings."),
    CREDENTIAL_SERVICE_MISSING(
            724, Kind.HOST_FAILED, Remedy.OFFER_CREDENTIAL_SERVICE, "The platform offers no credential service."),
    DATABASE_MISSING(
            725, Kind.HOST_FAILED, Remedy.OFFER_DATABASE, "The platform offers no database that the settings choose."),
    HOST_PART_MISSING(726, Kind.HOST_FAILED, Remedy.OFFER_PART, "The platform has not registered {0}.");

    private final int number;
    private final Kind kind;
    private final Remedy remedy;
    private final String words;

    ErrorCode(int number, Kind kind, Remedy remedy, String words) {
        this.number = number;
        this.kind = kind;
        this.remedy = remedy;
        this.words = words;
    }

    /** What a person quotes, for instance {@code RH-204}. */
    public String number() {
        return "RH-" + number;
    }

    /** What kind of trouble it is. */
    public Kind kind() {
        return kind;
    }

    /** What can be done about it. */
    public Remedy remedy() {
        return remedy;
    }

    /** What happened, in one or two sentences with {@code {0}}, {@code {1}} for the arguments. */
    public String words() {
        return words;
    }
}
