package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.EmployeeIdentity;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.Employee;

/** {@code GET /v1/employee/current}: what an employee's own token may read (the Remote facts, section 5.5). */
public final class Employees {
    private final Gateway gateway;

    /** @param gateway the gateway */
    public Employees(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Who an employee is. */
    public EmployeeIdentity current(Employee employee, Deadline deadline) throws RemoteRefusedException {
        JsonNode data = gateway.understood(employee, deadline, Gateway.Request.of(Operation.EMPLOYEE_IDENTITY))
                .path("data");
        return new EmployeeIdentity(
                employee.employment(),
                data.path("user").path("name").asText(""),
                data.path("company").path("name").asText(""));
    }
}
