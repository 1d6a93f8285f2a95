package dev.remotehiring.internal.config;

import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
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
    private static final String EMPLOYMENT = "{employment}";
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
     * Reads what is written down.
     *
     * @param written by key; what is missing has its default
     * @throws UnusableSettingsException with all that is wrong, each with its key
     */
    public static Settings of(Map<String, ?> written) {
        Problems problems = new Problems();
        Settings settings = read(new Written(written).as(problems), problems);
        problems.throwAny();
        return settings;
    }

    private static Settings read(PluginConfiguration configuration, Problems problems) {
        Environment environment = Environment.of(configuration, problems);
        problems.read(false, () -> deliberate(environment, configuration.production()));
        String least = LeastScopes.of(configuration.magic_link());
        return new Settings(
                environment,
                problems.read("", () -> required(Keys.CLIENT_ID, configuration.client_id())),
                problems.read("", () -> required(Keys.CLIENT_SECRET_ALIAS, configuration.client_secret_alias())),
                problems.read(
                        Addresses.NOWHERE,
                        () -> Addresses.absolute(Keys.REDIRECT_URI.key(), configuration.redirect_uri())),
                problems.read("", () -> scopes(Keys.SCOPES, configuration.scopes(), least)),
                new AssertionSettings(
                        configuration.assertions(),
                        configuration.assertion_basic(),
                        problems.read("", () -> scopes(Keys.ASSERTION_SCOPES, configuration.assertion_scopes(), least)),
                        LeastScopes.EMPLOYEE),
                problems.read(false, () -> probes(configuration.probe(), environment)),
                problems.read(OptionalInt.empty(), () -> formVersion(configuration.form_version())),
                configuration.shared_connection(),
                handOff(configuration, problems),
                newcomers(configuration, environment, problems),
                problems.read(Optional.empty(), () -> proxy(configuration.proxy())),
                problems.read(
                        Duration.ZERO,
                        () -> Duration.ofSeconds(within(Keys.SAFE_DELAY, configuration.safe_delay(), 86_400))),
                problems.read(
                        Duration.ZERO,
                        () -> Duration.ofDays(within(Keys.KEEP_DETAILS, configuration.keep_details(), 36_500))));
    }

    private static HandOffSettings handOff(PluginConfiguration configuration, Problems problems) {
        return new HandOffSettings(
                configuration.magic_link(),
                configuration.sso_url(),
                problems.read("", () -> onboardingPath(configuration.onboarding_path())),
                problems.read("", () -> path(Keys.CONTRACTOR_PATH, configuration.contractor_path())));
    }

    private static NewcomerSettings newcomers(
            PluginConfiguration configuration, Environment environment, Problems problems) {
        return new NewcomerSettings(
                problems.read(Optional.<URI>empty(), () -> page(Keys.SIGN_UP, configuration.sign_up()))
                        .orElse(environment.webApp()),
                problems.read(
                        Optional.<URI>empty(), () -> page(Keys.NEW_COMPANY_TERMS, configuration.new_company_terms())));
    }

    private static boolean deliberate(Environment environment, boolean production) {
        if (environment.name() == EnvironmentName.PRODUCTION && !production) {
            throw new BadSettingException(Keys.PRODUCTION.key(), ErrorCode.PRODUCTION_NOT_MEANT);
        }
        return production;
    }

    private static String scopes(Keys key, String text, String least) {
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
            default ->
                throw new BadSettingException(
                        Keys.PROBE.key(), ErrorCode.SETTING_NO_OPTION, text, String.join(", ", Keys.PROBE.options()));
        };
    }

    private static String required(Keys key, String value) {
        if (value.isBlank()) {
            throw new BadSettingException(key.key(), ErrorCode.SETTING_MISSING);
        }
        return value;
    }

    private static Optional<URI> page(Keys key, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Addresses.absolute(key.key(), text));
    }

    private static OptionalInt formVersion(String text) {
        if (text.equals("latest")) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new BadSettingException(Keys.FORM_VERSION.key(), ErrorCode.SETTING_NO_VERSION, text);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static String onboardingPath(String path) {
        if (!path.matches(PATH) || !path.contains(EMPLOYMENT)) {
            throw new BadSettingException(
                    Keys.ONBOARDING_PATH.key(), ErrorCode.SETTING_NO_PATH_OF_A_HIRE, path, EMPLOYMENT);
        }
        return path;
    }

    private static String path(Keys key, String path) {
        if (!path.matches(PATH)) {
            throw new BadSettingException(key.key(), ErrorCode.SETTING_NO_PATH, path);
        }
        return path;
    }

    private static Optional<InetSocketAddress> proxy(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = PROXY.matcher(text);
        if (!parts.matches() || !isPort(Integer.parseInt(parts.group(2)))) {
            throw new BadSettingException(Keys.PROXY.key(), ErrorCode.SETTING_NO_HOST_AND_PORT, text);
        }
        return Optional.of(InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))));
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    private static int within(Keys key, int number, int most) {
        if (number < 1 || number > most) {
            throw new BadSettingException(
                    key.key(), ErrorCode.SETTING_OUT_OF_RANGE, String.valueOf(number), "1", String.valueOf(most));
        }
        return number;
    }
}
