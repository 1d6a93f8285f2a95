package dev.remotehiring.internal.form;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.host.Candidate;
import java.time.LocalDate;
import java.util.Optional;

/** What a source that an administrator chose says of a candidate. */
final class Sources {
    private Sources() {}

    static Optional<String> text(FieldSource source, Candidate candidate) {
        return switch (source.kind()) {
            case FULL_NAME -> Optional.of(candidate.fullName());
            case PERSONAL_EMAIL -> candidate.personalEmail();
            case WORK_EMAIL -> candidate.workEmail();
            case JOB_TITLE -> candidate.jobTitle();
            case START_DATE -> candidate.startDate().map(LocalDate::toString);
            case TELEPHONE -> candidate.telephone();
            case DETAIL -> Optional.ofNullable(candidate.details().get(source.value()));
            case TEXT -> Optional.of(source.value());
            case NOTHING -> Optional.empty();
        };
    }
}
