package dev.remotehiring.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that exists. Not thread-safe: whoever works on it holds the simulator's lock. */
public final class World {
    private final Map<String, PartnerClient> clients = new LinkedHashMap<>();
    private final Map<String, Company> companies = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Employment> employments = new LinkedHashMap<>();

    /** Registers a client, or replaces it. */
    public void add(PartnerClient client) {
        clients.put(client.id(), client);
    }

    /** Adds a company. */
    public void add(Company company) {
        companies.put(company.id(), company);
    }

    /** Adds a user; an owner becomes the company's owner. */
    public void add(Person person) {
        people.put(person.id(), person);
        if (person.role() == Role.OWNER) {
            companies.get(person.companyId()).ownedBy(person.id());
        }
    }

    /** Adds an employment. */
    public void add(Employment employment) {
        employments.put(employment.id(), employment);
    }

    /** Removes a user. */
    public void removePerson(String userId) {
        people.remove(userId);
    }

    /** A client by id. */
    public Optional<PartnerClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** All clients. */
    public List<PartnerClient> clients() {
        return List.copyOf(clients.values());
    }

    /** A company by id. */
    public Optional<Company> company(String id) {
        return Optional.ofNullable(companies.get(id));
    }

    /** All companies. */
    public List<Company> companies() {
        return List.copyOf(companies.values());
    }

    /** A user by id. */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** A user by e-mail, whatever the case. */
    public Optional<Person> personByEmail(String email) {
        return people.values().stream()
                .filter(person -> person.email().equalsIgnoreCase(email.trim()))
                .findFirst();
    }

    /** The users of a company, in the order they came. */
    public List<Person> peopleOf(String companyId) {
        return people.values().stream()
                .filter(person -> person.companyId().equals(companyId))
                .toList();
    }

    /** Everybody. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** An employment by id. */
    public Optional<Employment> employment(String id) {
        return Optional.ofNullable(employments.get(id));
    }

    /** The employments of a company, oldest first. */
    public List<Employment> employmentsOf(String companyId) {
        return employments.values().stream()
                .filter(employment -> employment.companyId().equals(companyId))
                .toList();
    }

    /** All employments. */
    public List<Employment> employments() {
        return new ArrayList<>(employments.values());
    }
}
