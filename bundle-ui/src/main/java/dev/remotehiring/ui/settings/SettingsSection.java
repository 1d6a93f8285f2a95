package dev.remotehiring.ui.settings;

/** What settings are about. */
public enum SettingsSection {
    /** Which of Remote's environments. */
    ENVIRONMENT,
    /** Who this platform is at Remote. */
    CLIENT,
    /** How users act and get into Remote. */
    USERS,
    /** Pages at Remote. */
    PAGES,
    /** What seldom has to be changed. */
    REST
}
