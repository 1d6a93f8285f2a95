package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the fields of a form whose conditions are resolved, in the form's own order, those of objects in place of the
 * object. Left out: what the form forbids, what cannot be asked, and what is deprecated or hidden and not required.
 */
final class FieldReader {
    private final Sections sections;
    private final List<Field> fields = new ArrayList<>();
    private final List<List<String>> mandatoryObjects = new ArrayList<>();

    /** @param draft the values so far: an object that has one makes the properties that it requires mandatory */
    FieldReader(ObjectNode resolved, JsonNode draft) {
        this.sections = Sections.of(resolved);
        read(List.of(), resolved, draft, true);
    }

    List<Field> fields() {
        return fields;
    }

    /** The objects that must be sent even when they are empty. */
    List<List<String>> mandatoryObjects() {
        return mandatoryObjects;
    }

    private void read(List<String> path, ObjectNode object, JsonNode draft, boolean objectIsSent) {
        Set<String> required = new LinkedHashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        for (String name : ordered(object)) {
            if (object.path("properties").path(name) instanceof ObjectNode schema) {
                List<String> inner = new ArrayList<>(path);
                inner.add(name);
                read(inner, new Property(schema), draft.path(name), objectIsSent && required.contains(name));
            }
        }
    }

    private void read(List<String> path, Property property, JsonNode draft, boolean mandatory) {
        if (property.isObject()) {
            if (mandatory) {
                mandatoryObjects.add(path);
            }
            read(path, property.schema(), draft, mandatory || !draft.isEmpty());
        } else if (!property.cannotBeAsked() && (mandatory || isWorthAsking(property))) {
            fields.add(Field.of(path, property, sections.of(path), mandatory));
        }
    }

    private static boolean isWorthAsking(Property property) {
        return !property.isDeprecated() && !property.inputType().equals("hidden");
    }

    private static Set<String> ordered(ObjectNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.path("x-jsf-order").forEach(name -> names.add(name.asText()));
        object.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
