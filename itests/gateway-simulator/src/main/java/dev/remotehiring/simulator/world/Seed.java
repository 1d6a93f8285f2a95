package dev.remotehiring.simulator.world;

import java.time.Instant;
import java.util.Locale;

/** Makes companies and people; ids are derived from names, so that they survive a restart. */
public final class Seed {
    /** Everybody's password at this stand-in; it protects nothing and is told on the login page. */
    public static final String PASSWORD = "demo";

    private final World world;
    private final Instant now;

    /** Seeds the given world. */
    public Seed(World world, Instant now) {
        this.world = world;
        this.now = now;
    }

    /** The demo: two companies with people of every role, and one whose people speak many languages. */
    public void demo() {
        String acme = company("Acme Robotics").id();
        person(acme, "Olga Owner", "olga.owner@acme.example", Role.OWNER);
        person(acme, "Ada Admin", "ada.admin@acme.example", Role.ADMIN);
        person(acme, "Rita Recruiter", "rita.recruiter@acme.example", Role.ONBOARDING_MANAGER);
        person(acme, "Paul People", "paul.people@acme.example", Role.PEOPLE_MANAGER);
        String globex = company("Globex Trading").id();
        person(globex, "Otto Owner", "otto.owner@globex.example", Role.OWNER);
        person(globex, "Gus Admin", "gus.admin@globex.example", Role.ADMIN);
        person(globex, "Rob Recruiter", "rob.recruiter@globex.example", Role.ONBOARDING_MANAGER);
        person(globex, "Pia People", "pia.people@globex.example", Role.PEOPLE_MANAGER);
        String meridian = company("Meridian Optics").id();
        person(meridian, "Mia Admin", "mia.admin@meridian.example", Role.ADMIN);
        person(meridian, "Emma Wright", "emma.wright@meridian.example", Role.ONBOARDING_MANAGER);
        person(meridian, "Jonas Weber", "jonas.weber@meridian.example", Role.ONBOARDING_MANAGER);
        person(meridian, "Claire Fontaine", "claire.fontaine@meridian.example", Role.ONBOARDING_MANAGER);
        person(meridian, "Pilar Ortega", "pilar.ortega@meridian.example", Role.ONBOARDING_MANAGER);
        person(meridian, "Nuno Tavares", "nuno.tavares@meridian.example", Role.ONBOARDING_MANAGER);
        person(meridian, "Yuki Tanaka", "yuki.tanaka@meridian.example", Role.ONBOARDING_MANAGER);
    }

    /** An active company. */
    public Company company(String name) {
        Company company = new Company(Ids.uuid("company:" + name), name, now);
        world.add(company);
        return company;
    }

    /** An active user with the demo password. */
    public Person person(String companyId, String name, String email, Role role) {
        String id = Ids.uuid("user:" + email.toLowerCase(Locale.ROOT));
        Person person = new Person(id, companyId, name, email, PASSWORD, role, "active");
        world.add(person);
        return person;
    }
}
