package dev.remotehiring.internal.measure;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Failure;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.management.openmbean.TabularData;

/** One environment as tables. */
final class Watched implements WatchedMBean {
    private final Supplier<RemoteHiringOperations> operations;

    /** @param operations the service as it is now */
    Watched(Supplier<RemoteHiringOperations> operations) {
        this.operations = operations;
    }

    @Override
    public String getLight() {
        return operations.get().health().light().name();
    }

    @Override
    public TabularData getHealth() {
        Table table = new Table("Health", 2)
                .text("aspect")
                .text("subject")
                .text("light")
                .text("reason")
                .text("since");
        for (Health.Item item : operations.get().health().items()) {
            table.row(
                    item.aspect().name(),
                    item.subject(),
                    item.light().name(),
                    item.reason().map(Watched::words).orElse(""),
                    item.since().map(Object::toString).orElse(""));
        }
        return table.data();
    }

    private static String words(Failure reason) {
        return reason.code().number() + ": " + reason.inEnglish();
    }

    @Override
    public TabularData getFigures() {
        Table table = new Table("Figures", 2)
                .text("name")
                .text("labels")
                .text("kind")
                .number("value")
                .number("seconds");
        operations
                .get()
                .figures()
                .forEach(figure -> table.row(
                        figure.name(),
                        new TreeMap<>(figure.labels()).toString(),
                        figure.kind().name(),
                        figure.value(),
                        figure.seconds()));
        return table.data();
    }
}
