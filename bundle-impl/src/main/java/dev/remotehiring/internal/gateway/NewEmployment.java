package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.Placement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is sent to create an employment. It holds personal data and does not print it.
 *
 * @param hire the hire's id, Remote's {@code external_id}
 * @param place where, and as what
 * @param basicInformation the filled form
 * @param version the version of the form; empty for the latest
 */
public record NewEmployment(HireId hire, Placement place, ObjectNode basicInformation, OptionalInt version) {
    /**
     * The address that the person will log in with, which Remote's lists can be searched for: from version 4 of the forms
     * on the one that {@code login_email} chooses, before that {@code email} (the Remote facts, section 3.2).
     */
    public Optional<String> loginEmail() {
        return loginEmailField().map(field -> basicInformation.path(field).asText());
    }

    /** The field that has it. */
    public Optional<String> loginEmailField() {
        String chosen = basicInformation.path("login_email").asText("") + "_email";
        return Stream.of(chosen, "email", "personal_email", "work_email")
                .filter(field -> !basicInformation.path(field).asText("").isBlank())
                .findFirst();
    }

    @Override
    public String toString() {
        return "NewEmployment[" + hire + ", " + place + "]";
    }
}
