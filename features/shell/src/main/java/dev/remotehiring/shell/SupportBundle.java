package dev.remotehiring.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes what helps somebody who was not there. */
final class SupportBundle implements Command {
    @Override
    public String name() {
        return "support";
    }

    @Override
    public String words() {
        return "Writes a ZIP archive for whoever helps, without secrets and personal values, into a new file.";
    }

    @Override
    public String usage() {
        return "FILE";
    }

    @Override
    public boolean wantsOne() {
        return true;
    }

    @Override
    public List<String> run(Environment environment, Typed typed, String user) {
        typed.requireWords(1, 1);
        Path file = Paths.of(typed.words().get(0));
        try (OutputStream zip = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            environment.operations().supportBundle(zip);
        } catch (IOException e) {
            throw Paths.notWritten(file, e);
        }
        return List.of("The support bundle is in " + file + ".");
    }
}
