package dev.remotehiring.shell;

import dev.remotehiring.api.RemoteHiringException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs commands for any console: chooses the environments, and says in words whatever goes wrong. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    static final List<Command> COMMANDS = List.of(
            new Status(),
            new Connections(),
            new Check(),
            new OpenHires(),
            new Resolve(),
            new Doctor(),
            new SupportBundle());

    private final Supplier<List<Environment>> environments;

    Console(Supplier<List<Environment>> environments) {
        this.environments = environments;
    }

    /** Does a command and gives the lines to print; never throws. */
    List<String> run(Command command, List<?> arguments, String user) {
        try {
            Typed typed = Typed.of(command, arguments);
            return typed.has(Option.HELP) ? help(command) : inEach(command, typed, user);
        } catch (WrongUseException e) {
            return List.of(Words.clean(e.getMessage()), "remote:" + command.name() + " --help says how it is used.");
        } catch (IllegalArgumentException e) { // an id that cannot be one
            return List.of(Words.clean(String.valueOf(e.getMessage())));
        } catch (RemoteHiringException e) {
            return List.of(Words.clean(Words.of(e.failure())));
        } catch (UnsupportedOperationException e) {
            return List.of("This version of the plugin cannot do that yet.");
        } catch (RuntimeException e) {
            LOG.error("remote:{} failed.", command.name(), e);
            return List.of("It failed (" + e.getClass().getSimpleName() + "). The log says more.");
        }
    }

    private List<String> inEach(Command command, Typed typed, String user) {
        List<Environment> chosen = chosen(typed.value(Option.ENVIRONMENT));
        if (chosen.size() > 1 && command.wantsOne()) {
            throw new WrongUseException(
                    "There are several environments: " + names(chosen) + ". Say --environment NAME.");
        }
        List<String> lines = new ArrayList<>();
        for (Environment environment : chosen) {
            lines.add("[" + environment + "]");
            lines.addAll(command.run(environment, typed, user));
        }
        return lines;
    }

    private List<Environment> chosen(Optional<String> name) {
        List<Environment> all = environments.get();
        if (all.isEmpty()) {
            throw new WrongUseException(
                    "Hiring through Remote is not running: it is not set up, or a service of the platform is missing.");
        }
        List<Environment> chosen = all.stream()
                .filter(one -> name.isEmpty() || one.isCalled(name.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw new WrongUseException("There is no such environment; there is: " + names(all) + ".");
        }
        return chosen;
    }

    private static String names(List<Environment> environments) {
        return String.join(
                ", ", environments.stream().map(Environment::toString).toList());
    }

    private static List<String> help(Command command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.words());
        lines.add(("Usage: remote:" + command.name() + " [options] " + command.usage()).strip());
        Table table = new Table("OPTION", "MEANING");
        command.options().forEach(option -> table.row(option.usage(), option.words()));
        lines.addAll(table.lines());
        return lines;
    }

    /** What could stand where the cursor is, after what was typed before it. */
    List<String> candidates(Command command, List<String> before) {
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        if (last.equals(Option.ENVIRONMENT.name())) {
            return environments.get().stream().map(Environment::name).distinct().toList();
        }
        List<String> all = new ArrayList<>(next(command, before));
        command.options().stream()
                .map(Option::name)
                .filter(name -> !before.contains(name))
                .forEach(all::add);
        return all;
    }

    /** Completion must never be in the way: what cannot be known now is not offered. */
    private List<String> next(Command command, List<String> before) {
        try {
            Typed typed = Typed.of(command, before);
            List<Environment> chosen = environments.get().stream()
                    .filter(one ->
                            typed.value(Option.ENVIRONMENT).map(one::isCalled).orElse(true))
                    .toList();
            return command.next(chosen, typed.words());
        } catch (RuntimeException e) {
            LOG.debug("Nothing can be offered now.", e);
            return List.of();
        }
    }
}
