package dev.remotehiring.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.util.List;

/** Bodies of POST /v1/employments. */
public final class Hires {
    private Hires() {}

    /** A good one, for today's form. */
    public static ObjectNode portugal(String email) {
        return of("PRT", fourth(email));
    }

    public static ObjectNode of(String country, ObjectNode basicInformation) {
        ObjectNode body = Json.object().put("country_code", country);
        body.set("basic_information", basicInformation);
        return body;
    }

    /** Version 4's fields. */
    public static ObjectNode fourth(String email) {
        return common().put("login_email", "personal").put("personal_email", email);
    }

    /** Version 3's fields. */
    public static ObjectNode third(String email) {
        return common().put("email", email);
    }

    /** Version 1's required fields. */
    public static ObjectNode first(String email) {
        ObjectNode basic = third(email);
        basic.remove(List.of("tax_servicing_countries", "tax_job_category"));
        return basic;
    }

    private static ObjectNode common() {
        ObjectNode basic = Json.object()
                .put("name", "Inês Sá")
                .put("job_title", "Engineer")
                .put("provisional_start_date", "2027-03-01")
                .put("has_seniority_date", "no")
                .put("tax_job_category", "engineering_it");
        basic.putArray("tax_servicing_countries").add("Portugal");
        return basic;
    }
}
