package dev.remotehiring.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which ports of this machine a process has connections from, by proc(5). */
final class Sockets {
    private static final int LOCAL = 1;
    private static final int INODE = 9;
    private static final int HEX = 16;

    private Sockets() {}

    static Set<Integer> of(long process) throws IOException {
        Set<String> inodes = inodes(process);
        Set<Integer> ports = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] fields = line.strip().split(" +");
                if (inodes.contains(fields[INODE])) {
                    ports.add(Integer.parseInt(fields[LOCAL].replaceFirst(".*:", ""), HEX));
                }
            }
        }
        return ports;
    }

    private static Set<String> inodes(long process) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return files.flatMap(Sockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("[^0-9]", ""))
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException ended) {
            return Set.of();
        }
    }

    /** A file may be closed while it is looked at. */
    private static Stream<String> target(Path file) {
        try {
            return Stream.of(Files.readSymbolicLink(file).toString());
        } catch (IOException closed) {
            return Stream.empty();
        }
    }
}
