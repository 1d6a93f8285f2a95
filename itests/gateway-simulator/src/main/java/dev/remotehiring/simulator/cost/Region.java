package dev.remotehiring.simulator.cost;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A region of the cost calculator: a country, whole.
 *
 * @param country the country
 * @param currency its currency
 */
public record Region(Country country, String currency) {
    /** Where the age decides about the contributions. */
    private static final Set<String> BY_AGE = Set.of("CHE", "SGP");

    /** Its slug: nothing that can be guessed from the country's code. */
    public String slug() {
        return Ids.uuid("region:" + country.code());
    }

    /** What must be known beside the salary. */
    public List<String> wanted() {
        return BY_AGE.contains(country.code()) ? List.of("age") : List.of();
    }

    /** What the employer pays on top by law, of a thousand. */
    long contributions() {
        return 100 + Math.floorMod(country.code().hashCode(), 20) * 10L;
    }

    /** As it is listed. */
    public ObjectNode listed() {
        ObjectNode json = Json.object()
                .put("code", country.code())
                .put("name", country.name())
                .put("original_country_slug", countrySlug())
                .put("region_slug", slug())
                .put("availability", "active")
                .put("has_additional_fields", !wanted().isEmpty());
        json.set("currency", Rates.json(currency));
        json.set("child_regions", Json.strings(List.of()));
        return json;
    }

    /** The schema of what must be known beside the salary. */
    public ObjectNode fields() {
        ObjectNode properties = Json.object();
        ArrayNode names = Json.strings(wanted());
        wanted().forEach(name -> properties.set(
                name, Json.object().put("title", "Age").put("type", "integer").put("minimum", 16)));
        ObjectNode schema = Json.object().put("type", "object");
        schema.set("properties", properties);
        schema.set("required", names);
        schema.set("x-jsf-order", names.deepCopy());
        ObjectNode data = Json.object().put("version", 1);
        data.set("schema", schema);
        return data;
    }

    ObjectNode countryJson() {
        return Json.object()
                .put("code", country.code())
                .put("alpha_2_code", country.alpha2())
                .put("name", country.name())
                .put("slug", countrySlug());
    }

    ObjectNode json() {
        return Json.object()
                .put("code", country.code())
                .put("name", country.name())
                .put("slug", slug());
    }

    private String countrySlug() {
        return country.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "-"
                + Ids.uuid("country:" + country.code());
    }
}
