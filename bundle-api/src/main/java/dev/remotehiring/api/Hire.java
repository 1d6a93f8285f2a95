package dev.remotehiring.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One intent of one tenant to employ one candidate for one application, as it is written down. It becomes at most one
 * employment.
 *
 * @param id the hire's id; Remote gets it as {@code external_id}
 * @param application the candidate's application; unique together with the attempt
 * @param attempt counts from 1; the next attempt begins when the one before is over without an employment
 * @param state where it stands
 * @param startedBy who clicked Hire
 * @param startedAt when that was
 * @param changedAt when the state last changed
 * @param company the company at Remote, once it is known
 * @param employment Remote's id of the employment, once it is known
 */
public record Hire(
        HireId id,
        ApplicationId application,
        int attempt,
        HireState state,
        Person startedBy,
        Instant startedAt,
        Instant changedAt,
        Optional<CompanyId> company,
        Optional<EmploymentId> employment) {}
