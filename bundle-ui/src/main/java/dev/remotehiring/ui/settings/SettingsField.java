package dev.remotehiring.ui.settings;

import static dev.remotehiring.ui.settings.SettingsSection.CLIENT;
import static dev.remotehiring.ui.settings.SettingsSection.PAGES;
import static dev.remotehiring.ui.settings.SettingsSection.REST;
import static dev.remotehiring.ui.settings.SettingsSection.USERS;

import java.util.Locale;

/** The settings that the page knows: their names are their keys. */
public enum SettingsField {
    ENVIRONMENT(SettingsSection.ENVIRONMENT),
    PRODUCTION(SettingsSection.ENVIRONMENT),
    GATEWAY(SettingsSection.ENVIRONMENT),
    WEB_APP(SettingsSection.ENVIRONMENT),
    CLIENT_ID(CLIENT),
    CLIENT_SECRET_ALIAS(CLIENT),
    REDIRECT_URI(CLIENT),
    SCOPES(CLIENT),
    SHARED_CONNECTION(USERS),
    MAGIC_LINK(USERS),
    SSO_URL(USERS),
    ASSERTIONS(USERS),
    ASSERTION_BASIC(USERS),
    ASSERTION_SCOPES(USERS),
    ONBOARDING_PATH(PAGES),
    CONTRACTOR_PATH(PAGES),
    SIGN_UP(PAGES),
    NEW_COMPANY_TERMS(PAGES),
    PROXY(REST),
    PROBE(REST),
    FORM_VERSION(REST),
    SAFE_DELAY(REST),
    KEEP_DETAILS(REST),
    DATABASE_TARGET(REST);

    private final SettingsSection section;

    SettingsField(SettingsSection section) {
        this.section = section;
    }

    SettingsSection section() {
        return section;
    }

    /** Its key in the configuration. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Its name in the form and on the page. */
    String anchor() {
        return "s-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
