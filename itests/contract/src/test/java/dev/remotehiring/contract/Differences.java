package dev.remotehiring.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code differences.yaml}, and which of its entries were needed. */
final class Differences {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final List<Difference> all;
    private final Set<Place> needed = new LinkedHashSet<>();

    private Differences(List<Difference> all) {
        this.all = all;
    }

    /** Reads the list. */
    static Differences listed() {
        try (InputStream file = Differences.class.getResourceAsStream("differences.yaml")) {
            return new Differences(List.of(YAML.readValue(file, Difference[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All entries. */
    List<Difference> all() {
        return all;
    }

    /** Every operation of every entry. */
    List<Place> places() {
        return all.stream()
                .flatMap(difference ->
                        difference.operations().stream().map(operation -> new Place(difference, operation)))
                .toList();
    }

    /** Whether an entry explained something there. */
    boolean wasNeeded(Place place) {
        return needed.contains(place);
    }

    /** The first entry that explains a finding, remembered as needed. */
    Optional<Difference> explaining(Finding finding) {
        Optional<Difference> reason =
                all.stream().filter(difference -> difference.explains(finding)).findFirst();
        reason.ifPresent(difference -> needed.add(new Place(difference, difference.operationOf(finding))));
        return reason;
    }

    /** An entry and one of its operations, or {@code any}. */
    record Place(Difference difference, String operation) {
        @Override
        public String toString() {
            return operation + " " + difference;
        }
    }
}
