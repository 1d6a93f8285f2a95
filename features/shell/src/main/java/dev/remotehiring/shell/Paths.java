package dev.remotehiring.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that an operator names, on the machine where the platform runs. */
final class Paths {
    private Paths() {}

    static Path of(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new WrongUseException("\"" + name + "\" is no name of a file.");
        }
    }

    static WrongUseException notWritten(Path file, IOException failure) {
        return new WrongUseException(
                failure instanceof FileAlreadyExistsException
                        ? "There is a file " + file + " already, and it was left as it is."
                        : file + " could not be written: " + failure.getClass().getSimpleName() + ".");
    }
}
