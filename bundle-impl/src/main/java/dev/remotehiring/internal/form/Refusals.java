package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.internal.form.schema.SchemaCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the field that each of Remote's refusals is about, and forgets those whose value is another one by now. */
final class Refusals {
    /** What one version of the form calls differently from another (the Remote facts, section 3.2). */
    private static final Map<String, List<String>> OTHER_NAMES = Map.of(
            "email", List.of("personal_email", "work_email"),
            "login_email", List.of("email", "personal_email"),
            "personal_email", List.of("email"),
            "full_name", List.of("name"),
            "name", List.of("full_name"),
            "start_date", List.of("provisional_start_date"));

    private final List<FilledField> fields;
    private final JsonNode json;
    private final List<FieldProblem> onFields = new ArrayList<>();
    private final List<FieldProblem> onNone = new ArrayList<>();

    Refusals(Filling.Result filled, Refused refused) {
        this.fields = filled.fields();
        this.json = filled.json();
        for (FieldProblem problem : refused.problems()) {
            Optional<Field> field = field(problem.field());
            if (field.isEmpty()) {
                add(onNone, problem, problem.field(), unchanged(refused.sent(), List.of()));
            } else {
                String name = field.get().name();
                add(
                        onFields,
                        problem,
                        name,
                        unchanged(refused.sent(), field.get().path()));
            }
        }
    }

    List<FieldProblem> onFields() {
        return onFields;
    }

    /** What no field stands for. */
    List<FieldProblem> onNone() {
        return onNone;
    }

    private static void add(List<FieldProblem> list, FieldProblem problem, String name, boolean counts) {
        if (counts) {
            list.add(new FieldProblem(name, problem.kind(), problem.detail()));
        }
    }

    private boolean unchanged(JsonNode sent, List<String> path) {
        return sent.isMissingNode() || SchemaCheck.same(Draft.at(sent, path), Draft.at(json, path));
    }

    private Optional<Field> field(String refusedName) {
        String name = refusedName
                .replaceAll("\\[(\\w+)]", ".$1")
                .replace('/', '.')
                .replaceFirst("^\\.?(?:basic_information\\.)?", "");
        return Stream.concat(Stream.of(name), otherNames(name))
                .map(this::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Under version 4 an address that is refused is the one to log in with. */
    private Stream<String> otherNames(String name) {
        boolean worksWithWorkEmail =
                name.equals("email") && json.path("login_email").asText("").startsWith("work");
        List<String> names = OTHER_NAMES.getOrDefault(name, List.of());
        return worksWithWorkEmail ? Stream.concat(Stream.of("work_email"), names.stream()) : names.stream();
    }

    /** The field of this name, or the one that it leads into, or the first one inside the object of this name. */
    private Optional<Field> named(String name) {
        Optional<Field> around = fields.stream()
                .map(FilledField::field)
                .filter(field -> (name + ".").startsWith(field.name() + "."))
                .max(Comparator.comparingInt(field -> field.name().length()));
        return around.or(() -> fields.stream()
                .map(FilledField::field)
                .filter(field -> field.name().startsWith(name + "."))
                .findFirst());
    }
}
