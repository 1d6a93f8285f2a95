package dev.remotehiring.shell;

import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Hire;
import java.util.ArrayList;
import java.util.List;

/** The hires of all tenants that are not over. */
final class OpenHires implements Command {
    @Override
    public String name() {
        return "hires";
    }

    @Override
    public String words() {
        return "Lists the hires of all tenants that are not settled, those that need a person first.";
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(0, 0);
        List<OfTenant<Hire>> all = environment.operations().openHires();
        if (all.isEmpty()) {
            return List.of("No hire is open.");
        }
        Table table = new Table("TENANT", "HIRE", "STATE", "SINCE (UTC)", "APPLICATION");
        all.forEach(one -> table.row(
                one.tenant().value(),
                one.value().id().value(),
                Words.of(one.value().state()),
                Words.of(one.value().changedAt()),
                one.value().application().value()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(all.size() + " open.");
        return lines;
    }
}
