package dev.remotehiring.internal.config;

import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.EnvironmentName;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration, validated. Whatever is wrong is said with the name of its key.
 *
 * @param environment where
 * @param clientId the partner's id
 * @param clientSecretAlias the name of the client secret in the host's credential service
 * @param redirectUri the callback, exactly as registered
 * @param scopes asked for in the consent, separated by spaces
 * @param assertions how the platform vouches for users
 * @param probes whether unused connections are looked at
 * @param formVersion the version of the forms to keep to; empty for the latest
 * @param sharedConnection whether recruiters use the tenant's connection
 * @param handOff how recruiters get into Remote
 * @param newcomers what companies do that are no customers of Remote yet
 * @param proxy the proxy, if configured
 * @param safeDelay how long until absence is believed
 * @param keepDetails how long what was typed is kept while nothing happens
 */
public record Settings(
        Environment environment,
        String clientId,
        String clientSecretAlias,
        URI redirectUri,
        String scopes,
        AssertionSettings assertions,
        boolean probes,
        OptionalInt formVersion,
        boolean sharedConnection,
        HandOffSettings handOff,
        NewcomerSettings newcomers,
        Optional<InetSocketAddress> proxy,
        Duration safeDelay,
        Duration keepDetails) {
    private static final String PATH = "(/[A-Za-z0-9_{}-]+)+";
    private static final Pattern PROXY = Pattern.compile("([A-Za-z0-9.\\-]+|\\[[0-9a-fA-F:]+]):([0-9]{1,5})");

    /**
     * How the platform vouches for users (the Remote facts, section 2.6).
     *
     * @param on whether it does
     * @param usesBasic whether client id and secret go along
     * @param managerScopes what a company's user may do by it
     * @param employeeScopes what an employee may do by it
     */
    public record AssertionSettings(boolean on, boolean usesBasic, String managerScopes, String employeeScopes) {}

    /**
     * How recruiters get into Remote.
     *
     * @param magicLink whether magic links are asked for
     * @param ssoUrl whether the older single sign-on address is asked for
     * @param onboardingPath the page of a hire, with {@code {employment}} in it
     * @param contractorPath the page for a contractor, perhaps with {@code {employment}} in it
     */
    public record HandOffSettings(boolean magicLink, boolean ssoUrl, String onboardingPath, String contractorPath) {
        /** The page of a hire. */
        public String path(EmploymentType type) {
            return type == EmploymentType.CONTRACTOR ? contractorPath : onboardingPath;
        }
    }

    /**
     * What companies do that are no customers of Remote yet.
     *
     * @param signUp where they sign up at Remote
     * @param terms Remote's terms of service, where this platform may make companies at Remote
     */
    public record NewcomerSettings(URI signUp, Optional<URI> terms) {}

    /**
     * Validates the configuration.
     *
     * @throws IllegalArgumentException with the key, what is wrong and what would be right
     */
    public static Settings of(PluginConfiguration configuration) {
        Environment environment = Environment.of(configuration);
        requireDeliberate(environment, configuration.production());
        String least = LeastScopes.of(configuration.magic_link());
        return new Settings(
                environment,
                required("client.id", configuration.client_id()),
                required("client.secret.alias", configuration.client_secret_alias()),
                Addresses.absolute("redirect.uri", configuration.redirect_uri()),
                scopes("scopes", configuration.scopes(), least),
                new AssertionSettings(
                        configuration.assertions(),
                        configuration.assertion_basic(),
                        scopes("assertion.scopes", configuration.assertion_scopes(), least),
                        LeastScopes.EMPLOYEE),
                probes(configuration.probe().strip(), environment),
                formVersion(configuration.form_version().strip()),
                configuration.shared_connection(),
                new HandOffSettings(
                        configuration.magic_link(),
                        configuration.sso_url(),
                        onboardingPath(configuration.onboarding_path().strip()),
                        path("contractor.path", configuration.contractor_path().strip())),
                new NewcomerSettings(
                        page("sign.up", configuration.sign_up()).orElse(environment.webApp()),
                        page("new.company.terms", configuration.new_company_terms())),
                proxy(configuration.proxy().strip()),
                safeDelay(configuration.safe_delay()),
                keepDetails(configuration.keep_details()));
    }

    private static void requireDeliberate(Environment environment, boolean production) {
        if (environment.name() == EnvironmentName.PRODUCTION && !production) {
            throw new IllegalArgumentException("environment: production employs real people. Set production to true as"
                    + " well if that is what you want.");
        }
    }

    private static String scopes(String key, String text, String least) {
        String scopes = required(key, text);
        return switch (scopes) {
            case "company" -> LeastScopes.COMPANY;
            case "least" -> least;
            default -> scopes.replaceAll("\\s+", " ");
        };
    }

    private static boolean probes(String text, Environment environment) {
        return switch (text) {
            case "testing" -> environment.name().isForTesting();
            case "always" -> true;
            case "never" -> false;
            default -> throw new IllegalArgumentException("probe: \"" + text + "\" is none of testing, always, never.");
        };
    }

    private static String required(String key, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(key + ": it is missing.");
        }
        return value.strip();
    }

    private static Optional<URI> page(String key, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Addresses.absolute(key, text));
    }

    private static OptionalInt formVersion(String text) {
        if (text.equals("latest")) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("form.version: \"" + text + "\" is neither latest nor a number.");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static String onboardingPath(String path) {
        if (!path.matches(PATH) || !path.contains("{employment}")) {
            throw new IllegalArgumentException(
                    "onboarding.path: \"" + path + "\" must be a path with {employment} in it.");
        }
        return path;
    }

    private static String path(String key, String path) {
        if (!path.matches(PATH)) {
            throw new IllegalArgumentException(key + ": \"" + path + "\" must be a path.");
        }
        return path;
    }

    private static Optional<InetSocketAddress> proxy(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = PROXY.matcher(text);
        if (!parts.matches() || !isPort(Integer.parseInt(parts.group(2)))) {
            throw new IllegalArgumentException("proxy: \"" + text + "\" is not of the form host:port.");
        }
        return Optional.of(InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    private static Duration safeDelay(int seconds) {
        if (seconds < 1 || seconds > 86_400) {
            throw new IllegalArgumentException("safe.delay: " + seconds + " is not between 1 and 86400 seconds.");
        }
        return Duration.ofSeconds(seconds);
    }

    private static Duration keepDetails(int days) {
        if (days < 1) {
            throw new IllegalArgumentException(
                    "keep.details: " + days + " is too short. What was typed has to be kept for at least 1 day.");
        }
        return Duration.ofDays(days);
    }
}
