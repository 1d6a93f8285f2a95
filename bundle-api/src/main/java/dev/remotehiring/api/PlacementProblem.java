package dev.remotehiring.api;

/** Why Remote has no form for the place of work. */
public enum PlacementProblem {
    /** The candidate has no country of work, or something that is no country. */
    COUNTRY_MISSING,
    /** Remote does not know the country. */
    COUNTRY_UNKNOWN,
    /** Remote does not engage people there, or not in this way. */
    NOT_OFFERED,
    /** There is no problem: a person wants another country, or another type. */
    NONE
}
