package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.EmploymentId;

/** What came of sending a new employment. */
public sealed interface Creation {
    /**
     * Remote has it.
     *
     * @param employment its id
     */
    record Created(EmploymentId employment) implements Creation {}

    /**
     * Remote refused it; nothing was created.
     *
     * @param error what Remote said
     */
    record Refused(RemoteError error) implements Creation {}

    /**
     * It may or may not have been created: there was no answer, or none that says.
     *
     * @param why for the log
     */
    record Unclear(String why) implements Creation {}
}
