package dev.remotehiring.shell;

import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Settles a hire whose fate Remote does not tell. */
final class Resolve implements Command {
    private static final String CREATED = "created";
    private static final String NOT_CREATED = "not-created";

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public String words() {
        return "Settles a hire whose fate Remote does not tell, after you looked it up there. Goes into the audit.";
    }

    @Override
    public String usage() {
        return "TENANT HIRE created EMPLOYMENT | TENANT HIRE not-created";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ENVIRONMENT, Option.YES, Option.HELP);
    }

    @Override
    public boolean wantsOne() {
        return true;
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(3, 4);
        TenantId tenant = new TenantId(typed.words().get(0));
        HireId hire = new HireId(typed.words().get(1));
        boolean created = typed.words().get(2).equals(CREATED);
        if (!created && !typed.words().get(2).equals(NOT_CREATED)
                || created != (typed.words().size() == 4)) {
            throw new WrongUseException("A hire is settled as created, with its employment, or as not-created.");
        }
        String what = created ? "created: employment " + typed.words().get(3) : "not created";
        if (!typed.has(Option.YES)) {
            return List.of(
                    "Hire " + hire + " of tenant " + tenant + " would be settled as " + what + ".",
                    "Nothing was done. To be sure, say it again with --yes.");
        }
        Hire settled = created
                ? environment
                        .operations()
                        .settleAsCreated(
                                tenant, hire, new EmploymentId(typed.words().get(3)), user)
                : environment.operations().settleAsNotCreated(tenant, hire, user);
        return List.of("Hire " + hire + " of tenant " + tenant + " is settled: " + Words.of(settled.state()) + ".");
    }

    @Override
    public List<String> next(List<Environment> environments, List<String> before) {
        return switch (before.size()) {
            case 0 ->
                open(environments).map(one -> one.tenant().value()).distinct().toList();
            case 1 ->
                open(environments)
                        .filter(one -> one.tenant().value().equals(before.get(0)))
                        .map(one -> one.value().id().value())
                        .toList();
            case 2 -> List.of(CREATED, NOT_CREATED);
            default -> List.of();
        };
    }

    private static Stream<OfTenant<Hire>> open(List<Environment> environments) {
        return environments.stream().flatMap(environment -> environment.operations().openHires().stream());
    }
}
