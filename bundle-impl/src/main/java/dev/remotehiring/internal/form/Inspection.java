package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.internal.form.schema.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts all that is wrong by field. One problem of a kind is enough for a field. */
final class Inspection {
    private final Filling.Result filled;
    private final Map<String, List<FieldProblem>> byField = new LinkedHashMap<>();
    private final List<FieldProblem> elsewhere = new ArrayList<>();

    Inspection(Filling.Result filled) {
        this.filled = filled;
        filled.fields()
                .forEach(field ->
                        field.typed().problem().ifPresent(kind -> add(field.name(), kind, detail(field, kind))));
    }

    private static String detail(FilledField field, Kind kind) {
        return kind == Kind.NOT_AN_OPTION ? String.join(", ", field.texts()) : "";
    }

    void add(FieldProblem problem) {
        add(problem.field(), problem.kind(), problem.detail());
    }

    /** A finding about a value that could not be made, because what was typed is none, would only repeat that. */
    void add(Finding finding) {
        Optional<FilledField> field = field(finding.path());
        if (field.isEmpty()) {
            elsewhere.add(new FieldProblem(String.join(".", finding.path()), finding.kind(), finding.detail()));
        } else if (field.get().typed().problem().isEmpty()) {
            add(field.get().name(), finding.kind(), detail(field.get().field(), finding));
        }
    }

    private static String detail(Field field, Finding finding) {
        boolean amount = finding.kind() == Kind.TOO_EARLY || finding.kind() == Kind.TOO_LATE;
        if (field.kind() != FieldKind.MONEY || !amount) {
            return finding.detail();
        }
        return Money.major(DecimalNode.valueOf(new BigDecimal(finding.detail())))
                .toPlainString();
    }

    private void add(String name, Kind kind, String detail) {
        List<FieldProblem> problems = byField.computeIfAbsent(name, none -> new ArrayList<>());
        if (problems.stream().noneMatch(known -> known.kind() == kind)) {
            problems.add(new FieldProblem(name, kind, detail));
        }
    }

    /** The field at the path, or the one that the path leads into. */
    private Optional<FilledField> field(List<String> path) {
        return filled.fields().stream()
                .filter(field -> field.field().path().size() <= path.size())
                .filter(field -> path.subList(0, field.field().path().size())
                        .equals(field.field().path()))
                .findFirst();
    }

    List<FieldProblem> of(FilledField field) {
        return byField.getOrDefault(field.name(), List.of());
    }

    /** What no field stands for. */
    List<FieldProblem> elsewhere() {
        return elsewhere;
    }
}
