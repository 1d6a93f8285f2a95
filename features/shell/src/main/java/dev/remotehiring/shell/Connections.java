package dev.remotehiring.shell;

import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Connection;
import java.util.ArrayList;
import java.util.List;

/** The connections of all tenants. */
final class Connections implements Command {
    @Override
    public String name() {
        return "connections";
    }

    @Override
    public String words() {
        return "Lists the connections of all tenants.";
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(0, 0);
        List<OfTenant<Connection>> all = environment.operations().connections();
        if (all.isEmpty()) {
            return List.of("No tenant is connected.");
        }
        Table table = new Table("TENANT", "CONNECTION", "KIND", "COMPANY", "WORKED LAST (UTC)", "STATE", "NAME");
        all.forEach(one -> add(one, table));
        List<String> lines = new ArrayList<>(table.lines());
        long ended = all.stream().filter(one -> one.value().ended().isPresent()).count();
        lines.add(all.size() + " in all, " + ended + " ended.");
        return lines;
    }

    private static void add(OfTenant<Connection> one, Table table) {
        Connection connection = one.value();
        table.row(
                one.tenant().value(),
                connection.id().value(),
                Words.of(connection.kind()),
                connection.company().value(),
                Words.of(connection.lastSuccess()),
                state(connection),
                connection.companyName());
    }

    private static String state(Connection connection) {
        return connection
                .ended()
                .map(Words::of)
                .or(() -> connection
                        .trouble()
                        .map(trouble -> "failed, " + trouble.failure().code().number()))
                .orElse("works");
    }
}
