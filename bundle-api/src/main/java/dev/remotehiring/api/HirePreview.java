package dev.remotehiring.api;

import java.util.Optional;

/**
 * What a click on Hire would send, or ask for. Nothing is written down for it.
 *
 * @param application the application
 * @param destination where it would go; empty when there is no connection that the user may use, and then nothing more is
 *     known
 * @param form what would be sent, and what is missing for it; empty when no form can be had, for want of a country for
 *     instance
 * @param seen stands for what the two of them show in the click that sends it; empty when something is missing
 * @param placement why there is no form, where the country is the reason
 */
public record HirePreview(
        ApplicationId application,
        Optional<Destination> destination,
        Optional<HireForm> form,
        Optional<Seen> seen,
        Optional<PlacementProblem> placement) {}
