package dev.remotehiring.admin;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.Search;
import java.util.Optional;

/**
 * A hire that needs the look of a person, or that a person may settle sooner than the plugin does.
 *
 * @param hire the hire
 * @param why what is the matter
 * @param other the employment that has to be decided about: the second one, or the existing one
 * @param search what is being done about one whose fate is not known
 */
public record HireToSettle(Hire hire, Why why, Optional<EmploymentId> other, Optional<Search> search) {
    /** What is the matter. */
    public enum Why {
        /** It was sent and no answer came. It is found out by itself; a person may know it sooner. */
        UNKNOWN,
        /** Remote has an employment more for this hire than it should: what was believed lost arrived late. */
        DOUBLE,
        /** Remote has an employment already for a person with this e-mail address. */
        EXISTING_PERSON
    }
}
