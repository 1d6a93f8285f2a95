package dev.remotehiring.api;

/**
 * Who an employee is, as Remote tells the employee's own access.
 *
 * @param employment the employment
 * @param name the employee's name; empty when Remote did not say
 * @param company the company's name; empty when Remote did not say
 */
public record EmployeeIdentity(EmploymentId employment, String name, String company) {
    /** It prints the id only. */
    @Override
    public String toString() {
        return "EmployeeIdentity[" + employment + "]";
    }
}
