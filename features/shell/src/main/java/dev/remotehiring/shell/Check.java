package dev.remotehiring.shell;

import dev.remotehiring.admin.Proof;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Proves the set-up. */
final class Check implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String words() {
        return "Proves the set-up, item by item. Writes nothing at Remote; asks it in production only with --production.";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.ENVIRONMENT, Option.PRODUCTION, Option.HELP);
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(0, 0);
        List<Proof> proofs = environment.operations().prove(typed.has(Option.PRODUCTION));
        Table table = new Table("ITEM", "VERDICT", "NUMBER", "SEEN");
        proofs.forEach(proof -> table.row(
                Words.of(proof.item()),
                Words.of(proof.verdict()),
                proof.reason().map(why -> why.code().number()).orElse(""),
                proof.facts().stream().map(Serializable::toString).collect(Collectors.joining(" "))));
        List<String> lines = new ArrayList<>(table.lines());
        proofs.forEach(proof ->
                proof.reason().ifPresent(why -> lines.add(Words.of(proof.item()) + ": " + Words.of(why))));
        long failed = proofs.stream()
                .filter(proof -> proof.verdict() == Proof.Verdict.FAILED)
                .count();
        lines.add(failed == 0 ? "Nothing failed." : failed + " of " + proofs.size() + " failed.");
        return lines;
    }
}
