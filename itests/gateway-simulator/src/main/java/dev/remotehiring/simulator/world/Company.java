package dev.remotehiring.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.time.Instant;

/** A customer company (the Remote facts, section 5.4). */
public final class Company {
    private final String id;
    private final Instant createdAt;
    private final ObjectNode details;
    private String status = "active";
    private String creditRisk = "no_deposit_required";
    private String ownerId = "";
    private Instant updatedAt;

    /** An active company. */
    public Company(String id, String name, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        details = Json.object();
        details.put("name", name)
                .put("country_code", "USA")
                .put("desired_currency", "USD")
                .putNull("external_id")
                .putNull("tax_number")
                .putNull("registration_number")
                .put("phone_number", "")
                .putNull("bank_account_details")
                .set("address_details", Json.object());
        details.put("terms_of_service_accepted_at", now.toString());
    }

    /** One that {@link #json} described. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Company(ObjectNode json) {
        id = Json.text(json, "id");
        createdAt = Instant.parse(Json.text(json, "created_at"));
        updatedAt = Instant.parse(Json.text(json, "updated_at"));
        status = Json.text(json, "status");
        creditRisk = Json.text(json, "credit_risk");
        ownerId = Json.text(json, "owner_id");
        details = Json.object(json, "details");
    }

    /** Everything about it. */
    @JsonValue
    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString())
                .put("status", status)
                .put("credit_risk", creditRisk)
                .put("owner_id", ownerId);
        json.set("details", details);
        return json;
    }

    /** UUID. */
    public String id() {
        return id;
    }

    /** As shown. */
    public String name() {
        return details.path("name").asText();
    }

    /** {@code pending}, {@code review}, {@code active} or {@code archived}. */
    public String status() {
        return status;
    }

    /** {@code no_deposit_required}, {@code deposit_required}, ... */
    public String creditRisk() {
        return creditRisk;
    }

    /** The owner's user id. */
    public String ownerId() {
        return ownerId;
    }

    /** The members as posted: name, country_code, address_details, ... */
    public ObjectNode details() {
        return details;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Sets the status. */
    public void moveTo(String newStatus) {
        status = newStatus;
    }

    /** Sets the credit risk status. */
    public void creditRisk(String newCreditRisk) {
        creditRisk = newCreditRisk;
    }

    /** Notes who owns it. */
    public void ownedBy(String userId) {
        ownerId = userId;
    }

    /** Notes a change. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    @Override
    public String toString() {
        return "Company[" + name() + ", " + status + "]";
    }
}
