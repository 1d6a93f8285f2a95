package dev.remotehiring.simulator;

import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line. */
final class Options {
    static final String HELP = """
            A local stand-in for Remote's gateway.

            java -jar gateway-simulator.jar [options]
              --port N                  listen on 127.0.0.1:N; 0 (default) takes any free port
              --client-id X             the partner's client id (default: demo-client)
              --client-secret Y         its secret, or better:
              --client-secret-file F    a file that holds it
              --redirect-uri U          a registered redirect URI; may be given several times
              --tls                     speak HTTPS, with a certificate of its own that nobody trusts
              --forms DIR               <ALPHA3>.<form>.v<N>.json files that come before its own forms
              --data DIR                keep the state there, over a restart; in memory only otherwise
              --record DIR              record all exchanges there, secrets masked
              --set NAME=VALUE          a setting of the README's table, e.g. identity_status=200; several times
              --exit-with-stdin         stop when standard input ends
              --help                    this text

            It prints one line, READY http://127.0.0.1:N (or https), when it answers.
            """;

    private final SimulatorBuilder builder = GatewaySimulator.builder();
    private final List<String> redirectUris = new ArrayList<>();
    private String clientId = SimulatorBuilder.DEMO_CLIENT;
    private String secret = "";
    private boolean exitWithStdin;
    private boolean help;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException in words, when they make no sense
     */
    Options(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--help", "-h" -> help = true;
                case "--exit-with-stdin" -> exitWithStdin = true;
                case "--tls" -> builder.tls();
                default -> {
                    valued(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : null);
                    i++;
                }
            }
        }
    }

    boolean help() {
        return help;
    }

    boolean exitWithStdin() {
        return exitWithStdin;
    }

    boolean secretGiven() {
        return !secret.isEmpty();
    }

    GatewaySimulator start() {
        PartnerClient client = PartnerClient.of(clientId, secret.isEmpty() ? Ids.secret() : secret)
                .named(clientId)
                .redirectingTo(redirectUris.toArray(String[]::new));
        return builder.client(client).start();
    }

    private void valued(String option, String value) {
        switch (option) {
            case "--port" -> builder.port(port(needed(option, value)));
            case "--client-id" -> clientId = needed(option, value);
            case "--client-secret" -> secret = needed(option, value);
            case "--client-secret-file" -> secret = content(Path.of(needed(option, value)));
            case "--redirect-uri" -> redirectUris.add(needed(option, value));
            case "--forms" -> builder.forms(Path.of(needed(option, value)));
            case "--data" -> builder.data(Path.of(needed(option, value)));
            case "--record" -> builder.record(Path.of(needed(option, value)));
            case "--set" -> set(needed(option, value));
            default -> throw new IllegalArgumentException("unknown option " + option);
        }
    }

    private void set(String assignment) {
        String[] parts = assignment.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--set needs NAME=VALUE, not " + assignment);
        }
        builder.set(parts[0], parts[1]);
    }

    private static String needed(String option, String value) {
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("--port needs a number from 0 to 65535, not " + text);
        }
        return Integer.parseInt(text);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the client secret from " + file, e);
        }
    }
}
