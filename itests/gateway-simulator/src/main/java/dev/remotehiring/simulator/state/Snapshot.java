package dev.remotehiring.simulator.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.AuthServer;
import dev.remotehiring.simulator.auth.Consents.Consent;
import dev.remotehiring.simulator.auth.TokenBook;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Person;
import dev.remotehiring.simulator.world.World;
import java.util.List;

/**
 * All that outlives a restart; its members are the members of the file. It shares its records with what it was taken
 * of, so it is written before anything changes. Clients, with their secrets, come from whoever starts the stand-in.
 *
 * @param format {@link #FORMAT}
 * @param clockAheadMillis how far the clock was put forward
 * @param companies all
 * @param people all
 * @param employments all, oldest first
 * @param consents all, oldest first
 * @param tokens as hashes
 */
public record Snapshot(
        int format,
        long clockAheadMillis,
        List<Company> companies,
        List<Person> people,
        List<Employment> employments,
        List<Consent> consents,
        TokenBook tokens) {

    /** Raised whenever an older stand-in could misread what this one writes. */
    public static final int FORMAT = 2;

    /** Keeps the lists unchangeable. */
    public Snapshot {
        companies = List.copyOf(companies);
        people = List.copyOf(people);
        employments = List.copyOf(employments);
        consents = List.copyOf(consents);
    }

    /** Brings what the first format wrote up to date: there, a refresh token was whom it speaks for, and nothing more. */
    static void upgrade(ObjectNode json) {
        if (json.path("format").asInt() > 1 || !(json.at("/tokens/refresh") instanceof ObjectNode refresh)) {
            return;
        }
        refresh.properties().forEach(token -> {
            ObjectNode upgraded = Json.object("caller", token.getValue());
            token.setValue(upgraded.put("family", token.getKey()).put("superseded_at_millis", 0));
        });
        json.put("format", FORMAT);
    }

    /** Things as they are. */
    public static Snapshot of(World world, AuthServer auth, long clockAheadMillis) {
        return new Snapshot(
                FORMAT,
                clockAheadMillis,
                world.companies(),
                world.people(),
                world.employments(),
                auth.consents().all(),
                auth.tokens().book());
    }

    /** Makes things as they were, in a world without companies. */
    public void restore(World world, AuthServer auth) {
        companies.forEach(world::add);
        people.forEach(world::add);
        employments.forEach(world::add);
        auth.consents().add(consents);
        auth.tokens().add(tokens);
    }
}
