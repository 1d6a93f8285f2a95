package dev.remotehiring.simulator.world;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remote's record of a hire (the Remote facts, section 3). */
public final class Employment {
    private final String id;
    private final String shortId;
    private final String companyId;
    private final String type;
    private final Instant createdAt;
    private final Instant listedFrom;
    private final Map<String, JsonNode> sections = new TreeMap<>();
    private String countryCode;
    private ObjectNode basicInformation;
    private String externalId;
    private String departmentId;
    private String managerId;
    private String status = "created";
    private String stage = "employment_creation";
    private String userStatus = "created";
    private Instant updatedAt;

    /** A hire just made. */
    public Employment(NewHire hire, Instant now, Instant listedFrom) {
        this.id = Ids.uuid();
        this.shortId = Ids.shortId();
        this.companyId = hire.companyId();
        this.type = hire.type();
        this.countryCode = hire.countryCode();
        this.basicInformation = hire.basicInformation().deepCopy();
        this.externalId = hire.externalId();
        this.createdAt = now;
        this.updatedAt = now;
        this.listedFrom = listedFrom;
    }

    /** One that {@link #json} described. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private Employment(ObjectNode json) {
        id = Json.text(json, "id");
        shortId = Json.text(json, "short_id");
        companyId = Json.text(json, "company_id");
        type = Json.text(json, "type");
        createdAt = Instant.parse(Json.text(json, "created_at"));
        listedFrom = Instant.parse(Json.text(json, "listed_from"));
        updatedAt = Instant.parse(Json.text(json, "updated_at"));
        countryCode = Json.text(json, "country_code");
        externalId = json.path("external_id").asText(null);
        departmentId = json.path("department_id").asText(null);
        managerId = json.path("manager_id").asText(null);
        status = Json.text(json, "status");
        stage = Json.text(json, "stage");
        userStatus = Json.text(json, "user_status");
        basicInformation = Json.object(json, "basic_information");
        Json.object(json, "sections").properties().forEach(section -> fill(section.getKey(), section.getValue()));
    }

    /** Everything about it. */
    @JsonValue
    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("short_id", shortId)
                .put("company_id", companyId)
                .put("type", type)
                .put("created_at", createdAt.toString())
                .put("listed_from", listedFrom.toString())
                .put("updated_at", updatedAt.toString())
                .put("country_code", countryCode)
                .put("external_id", externalId)
                .put("department_id", departmentId)
                .put("manager_id", managerId)
                .put("status", status)
                .put("stage", stage)
                .put("user_status", userStatus);
        json.set("basic_information", basicInformation);
        json.putObject("sections").setAll(sections);
        return json;
    }

    /** UUID. */
    public String id() {
        return id;
    }

    /** Six characters. */
    public String shortId() {
        return shortId;
    }

    /** The company that hires. */
    public String companyId() {
        return companyId;
    }

    /** {@code employee} or {@code contractor}. */
    public String type() {
        return type;
    }

    /** Alpha-3. */
    public String countryCode() {
        return countryCode;
    }

    /** As posted. */
    public ObjectNode basicInformation() {
        return basicInformation;
    }

    /** The caller's own reference, or null. */
    public String externalId() {
        return externalId;
    }

    /** The department, or null. */
    public String departmentId() {
        return departmentId;
    }

    /** The manager, or null. */
    public String managerId() {
        return managerId;
    }

    /** Section 3.9. */
    public String status() {
        return status;
    }

    /** Section 3.9. */
    public String stage() {
        return stage;
    }

    /** Section 3.9. */
    public String userStatus() {
        return userStatus;
    }

    /** Other sections that were filled, by name. */
    public Optional<JsonNode> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** From when on lists show it. */
    public Instant listedFrom() {
        return listedFrom;
    }

    /** The person's name. */
    public String fullName() {
        return basicInformation.path("name").asText();
    }

    /** The job. */
    public String jobTitle() {
        return basicInformation.path("job_title").asText();
    }

    /** The start date as text, possibly empty. */
    public String startDate() {
        return basicInformation.path("provisional_start_date").asText();
    }

    /** The e-mail to log in with: {@code email} until form version 3, then what {@code login_email} says. */
    public String loginEmail() {
        return basicInformation.path(loginEmailField(basicInformation)).asText();
    }

    /** The private e-mail. */
    public String personalEmail() {
        return basicInformation
                .path(basicInformation.has("email") ? "email" : "personal_email")
                .asText();
    }

    /** The field of basic information that holds the log-in e-mail. */
    public static String loginEmailField(JsonNode basicInformation) {
        if (basicInformation.has("email")) {
            return "email";
        }
        return "work".equals(basicInformation.path("login_email").asText()) ? "work_email" : "personal_email";
    }

    /** Moves to a status, stage and user status. */
    public void moveTo(String newStatus, String newStage, String newUserStatus) {
        status = newStatus;
        stage = newStage;
        userStatus = newUserStatus;
    }

    /** Sets a section. */
    public void fill(String section, JsonNode content) {
        sections.put(section, content);
    }

    /** Replaces the basic information. */
    public void describe(ObjectNode newBasicInformation) {
        basicInformation = newBasicInformation.deepCopy();
    }

    /** Changes one member of the basic information. */
    public void describe(String field, JsonNode value) {
        basicInformation.set(field, value);
    }

    /** Changes a plain member: country_code, external_id, department_id or manager_id. */
    public void assign(String member, JsonNode value) {
        String text = value.isNull() ? null : value.asText();
        switch (member) {
            case "country_code" -> countryCode = text;
            case "external_id" -> externalId = text;
            case "department_id" -> departmentId = text;
            case "manager_id" -> managerId = text;
            default -> throw new IllegalArgumentException("not a plain member: " + member);
        }
    }

    /** Notes a change. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    @Override
    public String toString() {
        return "Employment[" + id + ", " + status + ", " + Json.write(Json.object("external_id", externalId)) + "]";
    }
}
