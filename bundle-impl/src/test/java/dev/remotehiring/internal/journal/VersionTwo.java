package dev.remotehiring.internal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node of version 2 of the journal: the statements of its code, and no other ones. */
final class VersionTwo {
    private static final Pattern STATEMENT = Pattern.compile("-- ([\\w.]+)\\(([^)]*)\\)\\R(.+);");

    private final Database database;
    private final Map<String, Statement> statements = new LinkedHashMap<>();
    private final Map<String, Object> usual = new HashMap<>();

    private record Statement(List<String> parameters, String sql) {}

    VersionTwo(Database database, String issuer) {
        this.database = database;
        Matcher found = STATEMENT.matcher(resource("statements-2.sql"));
        while (found.find()) {
            List<String> parameters = found.group(2).isEmpty()
                    ? List.of()
                    : List.of(found.group(2).split(", "));
            statements.put(found.group(1), new Statement(parameters, found.group(3)));
        }
        usual.putAll(Map.of(
                "tenant", "acme",
                "issuer", issuer,
                "live", "live",
                "attempt", 1,
                "version", 1L,
                "state", "REQUESTED",
                "user", "otto",
                "name", "Otto Older",
                "asked", "ada",
                "time", 1_795_341_600_000L));
        usual.putAll(Map.of(
                "id",
                "hire-of-2",
                "application",
                "marta",
                "details",
                "{\"answers\":{\"job_title\":[\"Tester\"]},\"refused\":[]}",
                "none",
                0,
                "connection",
                "company",
                "company",
                "c-1",
                "action",
                "hire.requested",
                "result",
                "",
                "hash",
                "0123456789abcdef",
                "row",
                "row-of-2"));
        usual.put("employment", null);
        usual.put("null", null);
    }

    /** The names of all statements, in an order in which each finds what it needs. */
    List<String> names() {
        return List.copyOf(statements.keySet());
    }

    /** Tables as version 2, or another one before, made them. */
    static void tables(Database database, int version) {
        database.transaction(transaction ->
                transaction.update("CREATE TABLE rh_schema (id INTEGER PRIMARY KEY, version INTEGER NOT NULL)"));
        database.transaction(
                transaction -> transaction.update("INSERT INTO rh_schema (id, version) VALUES (1, ?)", version));
        for (int next = 1; next <= version; next++) {
            for (String statement : resource("schema-" + next + ".sql").split(";\\s*\\R", -1)) {
                if (!statement.isBlank()) {
                    database.transaction(transaction -> transaction.update(statement));
                }
            }
        }
    }

    /** Runs a statement with the usual parameters, but for some. */
    List<Map<String, Object>> run(String name, Object... namesAndValues) {
        Map<String, Object> named = new HashMap<>(usual);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Statement statement = statements.get(name);
        Object[] values = statement.parameters().stream()
                .map(parameter -> {
                    if (!named.containsKey(parameter)) {
                        throw new IllegalArgumentException(name + " has a parameter without a value: " + parameter);
                    }
                    return named.get(parameter);
                })
                .toArray();
        return database.transaction(transaction -> statement.sql().startsWith("SELECT")
                ? transaction.list(VersionTwo::columns, statement.sql(), values)
                : List.of(Map.of("written", transaction.update(statement.sql(), values))));
    }

    /** How many rows a statement wrote. */
    int write(String name, Object... namesAndValues) {
        return (int) run(name, namesAndValues).get(0).get("written");
    }

    /** Begins a hire, as version 2 did. */
    void begin(String id, String application) {
        write("audit.write", "row", UUID.randomUUID().toString(), "id", id);
        write("hire.begin", "id", id, "application", application);
    }

    private static Map<String, Object> columns(ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        Map<String, Object> columns = new HashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(meta.getColumnLabel(i).toLowerCase(java.util.Locale.ROOT), row.getObject(i));
        }
        return columns;
    }

    private static String resource(String name) {
        try (var stream = VersionTwo.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
