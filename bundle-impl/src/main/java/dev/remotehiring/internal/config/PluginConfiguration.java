package dev.remotehiring.internal.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration as an administrator sees it. Only {@link Settings#of} reads it; {@link Keys} has the
 * order of the keys. */
@ObjectClassDefinition(
        name = "Hiring through Remote",
        description = "How this platform reaches Remote. Secrets are not kept here: only their names are.")
public @interface PluginConfiguration {
    /** The persistent identity of the configuration. */
    String PID = "dev.remotehiring";

    @AttributeDefinition(
            name = "Environment",
            description = "Which of Remote's environments. Production employs real people.",
            options = {
                @Option(label = "Sandbox", value = "sandbox"),
                @Option(label = "Partner sandbox", value = "partner-sandbox"),
                @Option(label = "Production", value = "production"),
                @Option(label = "A stand-in at the address below", value = "custom")
            })
    String environment() default "sandbox";

    @AttributeDefinition(
            name = "Gateway address",
            description = "Only for a stand-in: its base address. https, or http on this machine.",
            required = false)
    String gateway() default "";

    @AttributeDefinition(
            name = "Web app address",
            description = "Where recruiters are sent. Needed for the partner sandbox and for a stand-in; the other"
                    + " environments have their own.",
            required = false)
    String web_app() default "";

    @AttributeDefinition(name = "Client id", description = "The id that Remote issued to this platform as a partner.")
    String client_id() default "";

    @AttributeDefinition(
            name = "Name of the client secret",
            description = "Under which name the client secret is kept in the platform's credential service, in the"
                    + " environment named by the gateway's host.")
    String client_secret_alias() default "remote-hiring";

    @AttributeDefinition(
            name = "Redirect address",
            description = "The public address of this platform's consent callback, ending in"
                    + " /remote-hiring/callback. Exactly this text must be registered at Remote.")
    String redirect_uri() default "";

    @AttributeDefinition(
            name = "Production is switched on",
            description = "Production employs real people: it works only when this says so.",
            required = false)
    boolean production() default false;

    @AttributeDefinition(
            name = "Scopes",
            description = "What a company is asked to allow: company, the one scope that covers all; least, what the"
                    + " features that are switched on need; or scopes of your own, separated by spaces.",
            required = false)
    String scopes() default "company";

    @AttributeDefinition(
            name = "Assertions",
            description = "Act as the user who clicks, where that user is known at Remote, without a consent of each."
                    + " Only where Remote has switched on \"Create assertion tokens\" for this platform.",
            required = false)
    boolean assertions() default false;

    @AttributeDefinition(
            name = "Assertions with client id and secret",
            description =
                    "Whether they go along with an assertion. Sources about Remote differ; this works where it was"
                            + " observed.",
            required = false)
    boolean assertion_basic() default true;

    @AttributeDefinition(
            name = "Scopes of assertions",
            description = "least, what the features that are switched on need; or scopes of your own, for instance"
                    + " all:write.",
            required = false)
    String assertion_scopes() default "least";

    @AttributeDefinition(
            name = "Look at unused connections",
            description =
                    "Renew the access of a connection that nobody used for a day, so that the next click works and"
                            + " a withdrawn one is known before.",
            options = {
                @Option(label = "Except in production", value = "testing"),
                @Option(label = "Always", value = "always"),
                @Option(label = "Never", value = "never")
            })
    String probe() default "testing";

    @AttributeDefinition(
            name = "Form version",
            description = "latest, or the number of the version of Remote's hire forms to keep to.",
            required = false)
    String form_version() default "latest";

    @AttributeDefinition(
            name = "Recruiters use the company's connection",
            description = "Whether a recruiter without a connection of the own hires through the company's.",
            required = false)
    boolean shared_connection() default true;

    @AttributeDefinition(
            name = "Magic links",
            description = "Lead recruiters into Remote without a login, where Remote has switched this on.",
            required = false)
    boolean magic_link() default true;

    @AttributeDefinition(
            name = "Older single sign-on address",
            description = "Use Remote's sso-url where there is no magic link. Only for partners whom Remote still"
                    + " offers it to.",
            required = false)
    boolean sso_url() default false;

    @AttributeDefinition(
            name = "Sign-up page",
            description = "Where a company that is no customer of Remote yet signs up. Empty: the web app.",
            required = false)
    String sign_up() default "";

    @AttributeDefinition(
            name = "Terms of service for new companies",
            description =
                    "The address of Remote's terms of service. Where it is given, administrators can make their"
                            + " company at Remote from here, and accept these terms. Only for platforms that Remote lets do so.",
            required = false)
    String new_company_terms() default "";

    @AttributeDefinition(
            name = "Onboarding page",
            description = "The page of the web app that shows a hire; {employment} stands for its id.",
            required = false)
    String onboarding_path() default "/dashboard/people/new/full_time/{employment}";

    @AttributeDefinition(
            name = "Page of a contractor",
            description = "The page of the web app that recruiters are sent to for a contractor; {employment}, if it is"
                    + " there, stands for the contractor's id.",
            required = false)
    String contractor_path() default "/dashboard/people/hiring";

    @AttributeDefinition(
            name = "Proxy",
            description = "host:port of the proxy to the internet. Empty: as the Java system properties say.",
            required = false)
    String proxy() default "";

    @AttributeDefinition(
            name = "Seconds before absence is believed",
            description = "After a hire was sent and no answer came: how long until two searches that find nothing"
                    + " prove that Remote has not got it. Longer than any delay of Remote's lists.",
            required = false)
    int safe_delay() default 120;

    @AttributeDefinition(
            name = "Days that what was typed is kept",
            description =
                    "A hire that was not sent and at which nothing has changed for so long is given up, and what was"
                            + " typed for it is erased. At least 1.",
            required = false)
    int keep_details() default 30;

    @AttributeDefinition(
            name = "Database",
            description =
                    "An OSGi filter that chooses the javax.sql.DataSource service, where the platform has several.",
            required = false)
    String database_target() default "(objectClass=javax.sql.DataSource)";
}
