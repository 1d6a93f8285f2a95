package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a country in which the basic information of an employee or a contractor is written.
 *
 * @param type as what the person is hired
 * @param country alpha-3
 * @param version of the schema
 * @param schema the schema
 */
record Form(Type type, String country, int version, JsonNode schema) {
    private static final Pattern FILE = Pattern.compile("([A-Z]{3})\\.[a-z_]+\\.v(\\d+)\\.json");

    /** As what somebody is hired. */
    enum Type {
        /** As an employee. */
        EMPLOYEE("employee", "employment_basic_information"),
        /** As a contractor. */
        CONTRACTOR("contractor", "contractor_basic_information");

        private final String sent;
        private final String form;

        Type(String sent, String form) {
            this.sent = sent;
            this.form = form;
        }

        /** What an employment is created with. */
        String sent() {
            return sent;
        }

        /** The name of the form. */
        String form() {
            return form;
        }
    }

    /** Reads a published one. */
    static Form of(Type type, Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a form: " + file);
        }
        return new Form(
                type,
                name.group(1),
                Integer.parseInt(name.group(2)),
                Published.json(file).path("data"));
    }

    /** Where the stand-in serves it. */
    String address() {
        return "/v1/countries/" + country + "/" + type.form() + "?json_schema_version=" + version;
    }

    List<String> fields() {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public String toString() {
        return type.sent() + " in " + country + ", version " + version;
    }
}
