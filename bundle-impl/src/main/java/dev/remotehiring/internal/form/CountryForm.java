package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.Difference;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.form.schema.SchemaCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * The form {@code employment_basic_information} or {@code contractor_basic_information} of one country, as Remote served it: any version, any country. Immutable;
 * one may serve many hires as long as it is fresh.
 */
public final class CountryForm {
    private final Placement place;
    private final String countryName;
    private final ObjectNode schema;
    private final LogicRules rules;

    private CountryForm(Placement place, String countryName, ObjectNode schema) {
        this.place = place;
        this.countryName = countryName;
        this.schema = schema;
        this.rules = new LogicRules(schema);
    }

    /**
     * Reads what {@code GET /v1/countries/{country}/{form}} answered (the Remote facts, section
     * 3.7).
     *
     * @param place the country, and as what
     * @param countryName the country's name, as Remote says it
     * @param answer {@code {"data": schema}}, {@code {"data": {"schema": schema, "version": n}}}, or the schema itself
     * @throws RemoteHiringException {@code REMOTE_UNEXPECTED} when there is no form in it
     */
    public static CountryForm parse(Placement place, String countryName, JsonNode answer) {
        JsonNode schema = unwrapped(unwrapped(answer, "data"), "schema");
        if (!(schema instanceof ObjectNode object) || !schema.path("properties").isObject()) {
            throw new RemoteHiringException(ErrorCode.FORM_UNREADABLE, place.country());
        }
        Vocabulary.note(place, object);
        ObjectNode own = object.deepCopy();
        LoginEmail.require(own);
        return new CountryForm(place, countryName, own);
    }

    private static JsonNode unwrapped(JsonNode node, String envelope) {
        return node.path("properties").isObject() || !node.has(envelope) ? node : node.get(envelope);
    }

    /** Fills it with what is known, and says what is missing or wrong. */
    public Filled fill(Known known) {
        Filling.Result filled = new Filling(schema, known).run();
        Inspection inspection = inspect(filled);
        Refusals refusals = new Refusals(filled, known.refused());
        refusals.onFields().forEach(inspection::add);
        List<FormField> fields = filled.fields().stream()
                .map(field -> FieldView.of(
                        field, inspection.of(field), known.answers().values().containsKey(field.name())))
                .toList();
        List<FieldProblem> elsewhere = new ArrayList<>(inspection.elsewhere());
        elsewhere.addAll(refusals.onNone());
        return new Filled(new HireForm(place.country(), countryName, place.type(), fields, elsewhere), filled.json());
    }

    /**
     * What the candidate says otherwise than Remote's record does.
     *
     * @param known the candidate, and nothing typed
     * @param atRemote the {@code basic_information} at Remote, as far as it is told
     * @param whole whether what is not in that is not at Remote
     */
    public List<Difference> differences(Known known, JsonNode atRemote, boolean whole) {
        return Comparison.of(new Filling(schema, known).run().fields(), atRemote, whole);
    }

    private Inspection inspect(Filling.Result filled) {
        Inspection inspection = new Inspection(filled);
        SchemaCheck.check(schema, filled.json()).forEach(inspection::add);
        filled.fields().stream().filter(FilledField::hasValue).forEach(field -> {
            rules.broken(field.field(), filled.json()).forEach(inspection::add);
            VendorRules.broken(field.field(), field.typed().value().asText()).forEach(inspection::add);
        });
        return inspection;
    }
}
