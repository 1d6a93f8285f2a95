package dev.remotehiring.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after the name of a command.
 *
 * @param words what is no option, in order
 * @param options the options without a value are empty texts
 */
record Typed(List<String> words, Map<String, String> options) {
    /** @throws WrongUseException for an option that the command does not have, or that lacks its value */
    static Typed of(Command command, List<?> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = String.valueOf(arguments.get(i));
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            Option option = command.options().stream()
                    .filter(known -> known.name().equals(argument))
                    .findFirst()
                    .orElseThrow(() -> new WrongUseException("There is no option " + argument + "."));
            if (option.value().isPresent() && i + 1 == arguments.size()) {
                throw new WrongUseException("The option " + argument + " wants a value: "
                        + option.value().get() + ".");
            }
            options.put(argument, option.value().isPresent() ? String.valueOf(arguments.get(++i)) : "");
        }
        return new Typed(words, options);
    }

    boolean has(Option option) {
        return options.containsKey(option.name());
    }

    Optional<String> value(Option option) {
        return Optional.ofNullable(options.get(option.name()));
    }

    /** @throws WrongUseException when there are more or fewer words */
    Typed requireWords(int least, int most) {
        if (words.size() < least || words.size() > most) {
            throw new WrongUseException("Those are not the words that it wants.");
        }
        return this;
    }
}
