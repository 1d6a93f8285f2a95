package dev.remotehiring.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.time.Instant;

/** A customer company (the Remote facts, section 5.4). */
public final class Company {
    private final String id;
    private final Instant createdAt;
    private final ObjectNode details = Json.object();
    private String status = "active";
    private String creditRisk = "no_deposit_required";
    private String ownerId = "";
    private Instant updatedAt;

    /** An active company. */
    public Company(String id, String name, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
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
