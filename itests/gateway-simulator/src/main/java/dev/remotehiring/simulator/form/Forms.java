package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.Person;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds a country's form in a version (the Remote facts, section 3.7). */
public final class Forms {
    /** All names of forms that exist at Remote; an unknown one is a bad request. */
    private static final Set<String> NAMES = Set.of(("address_details administrative_details bank_account_details"
                    + " employment_basic_information contractor_basic_information contractor_contract_details"
                    + " billing_address_details contract_details emergency_contact emergency_contact_details"
                    + " employment_document_details personal_details pricing_plan_details company_basic_information"
                    + " global_payroll_administrative_details global_payroll_bank_account_details"
                    + " global_payroll_basic_information global_payroll_contract_details global_payroll_federal_taxes"
                    + " global_payroll_state_taxes global_payroll_personal_details benefit_renewal_request"
                    + " hris_personal_details")
            .split(" "));

    private static final Set<Integer> OWN_VERSIONS = Set.of(1, 3, 4);

    private final Ground ground;
    private final Countries countries;
    private final FormFolder folder;

    /** The forms of the given server; those in the folder come before its own. */
    public Forms(Ground ground, Countries countries, Optional<Path> folder) {
        this.ground = ground;
        this.countries = countries;
        this.folder = new FormFolder(folder);
    }

    /** Whether Remote has a form of that name. */
    public static boolean isName(String form) {
        return NAMES.contains(form);
    }

    /** Turns a version parameter into a version that is served: the asked one or the next older; empty when there is none. */
    public Optional<Integer> version(Country country, String form, String parameter) {
        boolean latest = parameter.isEmpty() || "latest".equals(parameter);
        if (!latest && !parameter.matches("[1-9][0-9]{0,4}")) {
            return Optional.empty();
        }
        int highest = latest ? ground.settings().latestFormVersion() : Integer.parseInt(parameter);
        TreeSet<Integer> served = versions(country, form);
        if (served.isEmpty()
                || !latest
                        && highest > Math.max(served.last(), ground.settings().latestFormVersion())) {
            return Optional.empty();
        }
        return Optional.ofNullable(served.floor(highest));
    }

    /** The schema, for a company's people and departments. */
    public Optional<ObjectNode> find(FormKey key, Optional<Company> company) {
        return folder.find(key).or(() -> own(key, company));
    }

    private Optional<ObjectNode> own(FormKey key, Optional<Company> company) {
        Country country = countries.find(key.country()).orElseThrow();
        Setting setting = new Setting(country, key.version(), ground.today(), departments(company), managers(company));
        Collection<String> names = countries.names();
        BasicInformation basic = new BasicInformation(setting, Special.of(key.country()), names);
        if (key.form().equals(FormKey.EMPLOYEE) && country.eor()) {
            return Optional.of(basic.employee());
        }
        if (key.form().equals(FormKey.CONTRACTOR)
                && !country.contractorProducts().isEmpty()) {
            return Optional.of(basic.contractor());
        }
        return OtherForms.find(key.form());
    }

    private TreeSet<Integer> versions(Country country, String form) {
        TreeSet<Integer> versions = new TreeSet<>();
        boolean employee = form.equals(FormKey.EMPLOYEE) && country.eor();
        boolean contractor =
                form.equals(FormKey.CONTRACTOR) && !country.contractorProducts().isEmpty();
        if (employee || contractor) {
            versions.addAll(OWN_VERSIONS);
        } else if (OtherForms.find(form).isPresent()) {
            versions.add(1);
        }
        folder.keys().stream()
                .filter(key ->
                        key.country().equals(country.code()) && key.form().equals(form))
                .forEach(key -> versions.add(key.version()));
        return versions;
    }

    private static Map<String, String> departments(Optional<Company> company) {
        Map<String, String> departments = new TreeMap<>();
        company.ifPresent(known -> {
            departments.put(Ids.uuid("department:engineering:" + known.id()), "Engineering");
            departments.put(Ids.uuid("department:sales:" + known.id()), "Sales");
        });
        return departments;
    }

    private Map<String, String> managers(Optional<Company> company) {
        Map<String, String> managers = new TreeMap<>();
        company.ifPresent(known -> ground.world()
                .peopleOf(known.id())
                .forEach((Person person) -> managers.put(person.id(), person.name())));
        return managers;
    }
}
