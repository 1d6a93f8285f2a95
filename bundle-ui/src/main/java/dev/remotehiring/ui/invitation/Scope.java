package dev.remotehiring.ui.invitation;

import java.util.Arrays;
import java.util.Optional;

/** What of Remote's scopes can be said in words: those that the plugin asks for (the Remote facts, section 1.2). */
enum Scope {
    COMPANY("https://gateway.remote.com/company.manage"),
    ALL_READ("all:read"),
    ALL_WRITE("all:write"),
    EMPLOYMENT("employment:write"),
    COUNTRY("country:read"),
    FORM("form:read"),
    ONBOARDING("onboarding:write"),
    COMPANY_MANAGER("company_manager:read"),
    COMPANY_MANAGER_WRITE("company_manager:write"),
    MAGIC_LINK("magic_link:write"),
    COMPANY_READ("company:read"),
    WEBHOOK("webhook:write");

    private final String atRemote;

    Scope(String atRemote) {
        this.atRemote = atRemote;
    }

    static Optional<Scope> of(String atRemote) {
        return Arrays.stream(values())
                .filter(scope -> scope.atRemote.equals(atRemote))
                .findFirst();
    }
}
