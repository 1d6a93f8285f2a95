package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of a country in which an employee's basic information is written.
 *
 * @param country alpha-3
 * @param version of the schema
 * @param schema the schema
 */
record Form(String country, int version, JsonNode schema) {
    static final String NAME = "employment_basic_information";
    private static final Pattern FILE = Pattern.compile("([A-Z]{3})\\." + NAME + "\\.v(\\d+)\\.json");

    /** Reads a published one. */
    static Form of(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a form: " + file);
        }
        return new Form(
                name.group(1),
                Integer.parseInt(name.group(2)),
                Published.json(file).path("data"));
    }

    /** Where the stand-in serves it. */
    String address() {
        return "/v1/countries/" + country + "/" + NAME + "?json_schema_version=" + version;
    }

    List<String> fields() {
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public String toString() {
        return country + " version " + version;
    }
}
