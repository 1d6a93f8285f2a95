package dev.remotehiring.admin;

import java.util.Map;

/**
 * What the administrator of a tenant has decided about hiring.
 *
 * @param alwaysReview whether a recruiter sees what will be sent, and confirms it, also where nothing is missing
 * @param sources from what a field of Remote's forms is filled, by the field's name, over the mapping that is built in
 */
public record HiringRules(boolean alwaysReview, Map<String, FieldSource> sources) {
    /** Nothing was decided. */
    public static final HiringRules NONE = new HiringRules(false, Map.of());

    /** Keeps a copy. */
    public HiringRules {
        sources = Map.copyOf(sources);
    }
}
