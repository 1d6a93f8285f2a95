package dev.remotehiring.simulator.world;

/**
 * A user of a company.
 *
 * @param id UUID
 * @param companyId the company
 * @param name as shown
 * @param email the log-in
 * @param password for the login page of this stand-in
 * @param role what they may do
 * @param status {@code active}, or {@code initiated} for somebody who was only invited
 */
public record Person(
        String id, String companyId, String name, String email, String password, Role role, String status) {

    @Override
    public String toString() {
        return "Person[" + email + ", " + role.wire() + "]";
    }
}
