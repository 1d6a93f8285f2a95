package dev.remotehiring.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private final FakeOperations sandbox = new FakeOperations();
    private final FakeOperations production = new FakeOperations();
    private final List<Environment> environments =
            new ArrayList<>(List.of(new Environment("sandbox", "gateway.remote-sandbox.com", sandbox)));
    private final Console console = new Console(() -> environments);

    @TempDir
    private Path folder;

    private String said(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        return String.join("\n", console.run(command(words.get(0)), words.subList(1, words.size()), "olga"));
    }

    private static Command command(String name) {
        return Console.COMMANDS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void production() {
        environments.add(new Environment("production", "gateway.remote.com", production));
    }

    @Test
    void status_worstFirst_withReasonAndWhoMustAct() {
        String said = said("status");
        assertTrue(said.indexOf("red") < said.indexOf("amber"), said);
        assertTrue(said.contains("connection acme/company: Remote does not accept the connection any more"), said);
        assertTrue(said.contains("(RH-602, for an admin of the company at Remote)"), said);
        assertTrue(said.endsWith("Something does not work."), said);
    }

    @Test
    void table_idsAreNeitherCutNorBroken() {
        assertTrue(
                said("hires").lines().anyMatch(line -> line.matches("acme +" + FakeOperations.HIRE + " +unknown .*")));
        assertTrue(said("connections").contains("2f6b8c1d-0a3e-4d57-9c48-e1f2a3b4c5d6"));
    }

    @Test
    void names_fromElsewhere_cannotSteerTheTerminal() {
        sandbox.companyName = "Acme\u001b[2J\nforged line";
        String said = said("connections");
        assertFalse(said.contains("\u001b"), said);
        assertTrue(said.contains("Acme [2J forged line"), said);
    }

    @Test
    void environments_several_areToldApart() {
        production();
        String said = said("hires");
        assertTrue(said.contains("[sandbox at gateway.remote-sandbox.com]"), said);
        assertTrue(said.contains("[production at gateway.remote.com]"), said);
        assertFalse(said("hires --environment production").contains("[sandbox"));
        assertFalse(said("hires --environment gateway.remote.com").contains("[sandbox"));
        assertTrue(said("hires --environment moon").startsWith("There is no such environment; there is: sandbox at"));
    }

    @Test
    void resolve_oneOfSeveralEnvironments_mustBeSaid() {
        production();
        assertTrue(said("resolve acme " + FakeOperations.HIRE + " not-created --yes")
                .startsWith("There are several environments"));
        said("resolve --environment production acme " + FakeOperations.HIRE + " not-created --yes");
        assertEquals(List.of(), sandbox.acts);
        assertEquals(List.of("not created acme " + FakeOperations.HIRE + " by olga"), production.acts);
    }

    @Test
    void resolve_withoutYes_doesNothing() {
        String said = said("resolve acme " + FakeOperations.HIRE + " created " + FakeOperations.EMPLOYMENT);
        assertTrue(said.contains("Nothing was done."), said);
        assertEquals(List.of(), sandbox.acts);
    }

    @Test
    void resolve_withYes_isDoneByWhoeverIsLoggedIn() {
        String said = said("resolve acme " + FakeOperations.HIRE + " created " + FakeOperations.EMPLOYMENT + " --yes");
        assertTrue(said.endsWith("is settled: created."), said);
        assertEquals(
                List.of("created acme " + FakeOperations.HIRE + " " + FakeOperations.EMPLOYMENT + " by olga"),
                sandbox.acts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolve acme",
                "resolve acme x created",
                "resolve acme x not-created y",
                "resolve acme x perhaps --yes",
                "status now",
                "status --fast",
                "status --environment",
                "support"
            })
    void wrongUse_isSaidWithTheHelpAndDoesNothing(String line) {
        String said = said(line);
        assertTrue(said.endsWith("--help says how it is used."), said);
        assertEquals(List.of(), sandbox.acts);
    }

    @Test
    void failures_areWordsWithoutStackTraces() {
        assertTrue(said("resolve other " + FakeOperations.HIRE + " not-created --yes")
                .contains("(RH-301"));
        sandbox.trouble = new RemoteHiringException(ErrorCode.DATABASE_FAILED);
        assertTrue(said("status").contains("(RH-121"));
        sandbox.trouble = new IllegalStateException("inner matters");
        assertEquals("It failed (IllegalStateException). The log says more.", said("status"));
        sandbox.trouble = new UnsupportedOperationException("status");
        assertTrue(said("status").startsWith("This version"));
        environments.clear();
        assertTrue(said("status").startsWith("Hiring through Remote is not running"));
    }

    @Test
    void check_asksProductionOnlyWhenTold() {
        said("check");
        said("check --production");
        assertEquals(List.of("prove false", "prove true"), sandbox.acts);
        assertTrue(said("check").endsWith("1 of 3 failed."));
    }

    @Test
    void doctor_readsUnlessTold_andWritesAReportOnce() throws Exception {
        Path report = folder.resolve("report.txt");
        String line = "doctor --write --production --out " + report;
        assertTrue(said(line).contains("The report is in " + report), said("doctor"));
        assertTrue(Files.readString(report).contains("Whether magic links are on"));
        assertTrue(said(line).contains("There is a file"));
        assertEquals("examine true true", sandbox.acts.get(0));
        assertEquals("examine false false", sandbox.acts.get(1));
    }

    @Test
    void support_writesANewFileOnly() throws Exception {
        Path file = folder.resolve("support.zip");
        assertTrue(said("support " + file).contains("The support bundle is in " + file));
        assertEquals("a zip", Files.readString(file));
        Files.writeString(file, "mine");
        assertTrue(said("support " + file).contains("left as it is"));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void help_saysUsageAndOptions() {
        for (Command command : Console.COMMANDS) {
            String said = said(command.name() + " --help");
            assertTrue(said.startsWith(command.words() + "\nUsage: remote:" + command.name()), said);
            assertTrue(said.contains("--environment NAME"), said);
        }
    }

    @Test
    void completion_offersTenantsThenTheirHiresThenWords() {
        assertTrue(console.candidates(command("resolve"), List.of()).containsAll(List.of("acme", "--yes")));
        assertEquals(
                FakeOperations.HIRE,
                console.candidates(command("resolve"), List.of("acme")).get(0));
        assertEquals(
                List.of("created", "not-created"),
                console.candidates(command("resolve"), List.of("acme", FakeOperations.HIRE))
                        .subList(0, 2));
        production();
        assertEquals(List.of("sandbox", "production"), console.candidates(command("status"), List.of("--environment")));
        assertFalse(console.candidates(command("status"), List.of("--help")).contains("--help"));
    }
}
