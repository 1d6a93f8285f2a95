package dev.remotehiring.internal.measure;

import java.util.ArrayList;
import java.util.List;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** A table for a JMX console. Its first columns are its key. */
final class Table {
    private final String name;
    private final int keys;
    private final List<String> columns = new ArrayList<>();
    private final List<OpenType<?>> types = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    Table(String name, int keys) {
        this.name = name;
        this.keys = keys;
    }

    Table text(String column) {
        return column(column, SimpleType.STRING);
    }

    Table number(String column) {
        return column(column, SimpleType.DOUBLE);
    }

    private Table column(String column, OpenType<?> type) {
        columns.add(column);
        types.add(type);
        return this;
    }

    void row(Object... cells) {
        rows.add(cells.clone());
    }

    TabularData data() {
        String[] names = columns.toArray(String[]::new);
        try {
            CompositeType row = new CompositeType(name, name, names, names, types.toArray(OpenType[]::new));
            TabularDataSupport table = new TabularDataSupport(
                    new TabularType(name, name, row, columns.subList(0, keys).toArray(String[]::new)));
            for (Object[] cells : rows) {
                CompositeDataSupport line = new CompositeDataSupport(row, names, cells);
                if (!table.containsKey(table.calculateIndex(line))) {
                    table.put(line);
                }
            }
            return table;
        } catch (OpenDataException e) {
            throw new IllegalStateException("The table " + name + " does not fit its columns.", e);
        }
    }
}
