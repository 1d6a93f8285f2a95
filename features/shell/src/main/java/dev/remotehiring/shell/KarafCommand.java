package dev.remotehiring.shell;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;

/** A command as Karaf's shell wants it. */
final class KarafCommand implements org.apache.karaf.shell.api.console.Command {
    private final Command command;
    private final Console console;

    KarafCommand(Command command, Console console) {
        this.command = command;
        this.console = console;
    }

    @Override
    public String getScope() {
        return Command.SCOPE;
    }

    @Override
    public String getName() {
        return command.name();
    }

    @Override
    public String getDescription() {
        return command.words();
    }

    @Override
    public Object execute(Session session, List<Object> arguments) {
        Object user = session.get("USER");
        PrintStream out = session.getConsole();
        console.run(command, arguments, user == null ? "karaf" : user.toString())
                .forEach(out::println);
        out.flush();
        return null;
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return scoped ? completer(List.of(getName())) : completer(List.of(getScope() + ":" + getName(), getName()));
    }

    private Completer completer(List<String> names) {
        return (session, line, found) -> complete(names, line, found);
    }

    private int complete(List<String> names, CommandLine line, List<String> found) {
        int at = line.getCursorArgumentIndex();
        List<String> words = Arrays.asList(line.getArguments());
        if (at > 0 && !names.contains(words.get(0))) {
            return -1;
        }
        String begun = line.getCursorArgument() == null
                ? ""
                : line.getCursorArgument().substring(0, line.getArgumentPosition());
        List<String> all = at == 0 ? names : console.candidates(command, words.subList(1, at));
        all.stream()
                .filter(word -> word.startsWith(begun))
                .map(word -> word + " ")
                .forEach(found::add);
        return found.isEmpty() ? -1 : line.getBufferPosition() - line.getArgumentPosition();
    }

    @Override
    public Parser getParser() {
        return null;
    }
}
