package dev.remotehiring.shell;

import dev.remotehiring.admin.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what Remote's documents leave open. */
final class Doctor implements Command {
    private static final Option WRITE =
            new Option("--write", Optional.empty(), "also what leaves something at Remote; never in production");
    private static final Option OUT = new Option("--out", Optional.of("FILE"), "write the report into a new file");

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String words() {
        return "Finds out what Remote's documents leave open, and reports it, secrets masked. Only reads, unless told"
                + " otherwise.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ENVIRONMENT, WRITE, Option.PRODUCTION, OUT, Option.HELP);
    }

    @Override
    public boolean wantsOne() {
        return true;
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(0, 0);
        List<String> report = new ArrayList<>();
        environment
                .operations()
                .examine(typed.has(WRITE), typed.has(Option.PRODUCTION))
                .forEach(finding -> add(finding, report));
        return typed.value(OUT).map(file -> written(file, report)).orElse(report);
    }

    private static void add(Finding finding, List<String> report) {
        report.add(Words.clean(finding.number() + "  " + finding.question()));
        report.add(Words.clean("  " + finding.answer()));
        finding.seen().forEach(line -> report.add(Words.clean("    " + line)));
    }

    private static List<String> written(String name, List<String> report) {
        Path file = Paths.of(name);
        try {
            Files.write(file, report, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw Paths.notWritten(file, e);
        }
        return List.of("The report is in " + file + ".");
    }
}
