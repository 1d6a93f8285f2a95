package dev.remotehiring.shell;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lights, the worst first. */
final class Status implements Command {
    @Override
    public String name() {
        return "status";
    }

    @Override
    public String words() {
        return "Shows how the plugin is, in lights with their reasons. Asks Remote nothing.";
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(0, 0);
        Health health = environment.operations().health();
        List<Item> items = health.items().stream()
                .sorted(Comparator.comparing(Item::light).reversed())
                .toList();
        Table table = new Table("LIGHT", "WHAT", "SINCE (UTC)", "NUMBER");
        items.forEach(item -> table.row(
                Words.of(item.light()),
                what(item),
                Words.of(item.since()),
                item.reason().map(why -> why.code().number()).orElse("")));
        List<String> lines = new ArrayList<>(table.lines());
        items.forEach(item -> item.reason().ifPresent(why -> lines.add(what(item) + ": " + Words.of(why))));
        lines.add(all(health.light()));
        return lines;
    }

    private static String what(Item item) {
        String aspect = Words.of(item.aspect()).replace('-', ' ');
        return Words.clean(item.subject().isEmpty() ? aspect : aspect + " " + item.subject());
    }

    private static String all(Light light) {
        return switch (light) {
            case GREEN -> "Everything works.";
            case AMBER -> "It works, but somebody should look at something.";
            case RED -> "Something does not work.";
        };
    }
}
