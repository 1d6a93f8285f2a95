package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * From version 4 on {@code login_email} chooses the address to log in with (the Remote facts, section 3.2). The forms do
 * not all say that this address must then be there; an employment without it is of no use, so we say it.
 */
final class LoginEmail {
    private LoginEmail() {}

    /** Adds to the form that the chosen address is required. */
    static void require(ObjectNode schema) {
        for (String choice : List.of("personal", "work")) {
            String address = choice + "_email";
            if (schema.path("properties").path("login_email").isObject()
                    && schema.path("properties").path(address).isObject()) {
                addCondition(schema, choice, address);
            }
        }
    }

    private static void addCondition(ObjectNode schema, String choice, String address) {
        ObjectNode condition = schema.path("allOf").isArray()
                ? schema.withArray("/allOf").addObject()
                : schema.putArray("allOf").addObject();
        ObjectNode chosen = condition.putObject("if");
        chosen.putObject("properties").putObject("login_email").put("const", choice);
        chosen.putArray("required").add("login_email");
        ObjectNode then = condition.putObject("then");
        then.putArray("required").add(address);
        then.putObject("properties").putObject(address).put("type", "string");
    }
}
