package dev.remotehiring.admin;

/** What somebody may do in a company at Remote (the Remote facts, section 5.2). */
public enum RemoteRole {
    /** Everything but owning the company. */
    ADMIN,
    /** Hire, and see onboardings through. */
    ONBOARDING_MANAGER,
    /** Look after employees. */
    PEOPLE_MANAGER
}
