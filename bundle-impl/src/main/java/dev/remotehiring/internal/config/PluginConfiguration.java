package dev.remotehiring.internal.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration as an administrator sees it. Only {@link Settings#of} reads it; {@link Keys} has the
 * order of the keys. */
@ObjectClassDefinition(name = "%name", description = "%description", localization = "OSGI-INF/l10n/dev.remotehiring")
public @interface PluginConfiguration {
    /** The persistent identity of the configuration. */
    String PID = "dev.remotehiring";

    @AttributeDefinition(
            name = "%environment.name",
            description = "%environment.description",
            options = {
                @Option(label = "%environment.sandbox", value = "sandbox"),
                @Option(label = "%environment.partner-sandbox", value = "partner-sandbox"),
                @Option(label = "%environment.production", value = "production"),
                @Option(label = "%environment.custom", value = "custom")
            })
    String environment() default "sandbox";

    @AttributeDefinition(name = "%gateway.name", description = "%gateway.description", required = false)
    String gateway() default "";

    @AttributeDefinition(name = "%web.app.name", description = "%web.app.description", required = false)
    String web_app() default "";

    @AttributeDefinition(name = "%client.id.name", description = "%client.id.description")
    String client_id() default "";

    @AttributeDefinition(name = "%client.secret.alias.name", description = "%client.secret.alias.description")
    String client_secret_alias() default "remote-hiring";

    @AttributeDefinition(name = "%redirect.uri.name", description = "%redirect.uri.description")
    String redirect_uri() default "";

    @AttributeDefinition(name = "%production.name", description = "%production.description", required = false)
    boolean production() default false;

    @AttributeDefinition(name = "%scopes.name", description = "%scopes.description", required = false)
    String scopes() default "company";

    @AttributeDefinition(name = "%assertions.name", description = "%assertions.description", required = false)
    boolean assertions() default false;

    @AttributeDefinition(name = "%assertion.basic.name", description = "%assertion.basic.description", required = false)
    boolean assertion_basic() default true;

    @AttributeDefinition(
            name = "%assertion.scopes.name",
            description = "%assertion.scopes.description",
            required = false)
    String assertion_scopes() default "least";

    @AttributeDefinition(
            name = "%probe.name",
            description = "%probe.description",
            options = {
                @Option(label = "%probe.testing", value = "testing"),
                @Option(label = "%probe.always", value = "always"),
                @Option(label = "%probe.never", value = "never")
            })
    String probe() default "testing";

    @AttributeDefinition(name = "%form.version.name", description = "%form.version.description", required = false)
    String form_version() default "latest";

    @AttributeDefinition(
            name = "%shared.connection.name",
            description = "%shared.connection.description",
            required = false)
    boolean shared_connection() default true;

    @AttributeDefinition(name = "%magic.link.name", description = "%magic.link.description", required = false)
    boolean magic_link() default true;

    @AttributeDefinition(name = "%sso.url.name", description = "%sso.url.description", required = false)
    boolean sso_url() default false;

    @AttributeDefinition(name = "%sign.up.name", description = "%sign.up.description", required = false)
    String sign_up() default "";

    @AttributeDefinition(
            name = "%new.company.terms.name",
            description = "%new.company.terms.description",
            required = false)
    String new_company_terms() default "";

    @AttributeDefinition(name = "%onboarding.path.name", description = "%onboarding.path.description", required = false)
    String onboarding_path() default "/dashboard/people/new/full_time/{employment}";

    @AttributeDefinition(name = "%contractor.path.name", description = "%contractor.path.description", required = false)
    String contractor_path() default "/dashboard/people/hiring";

    @AttributeDefinition(name = "%proxy.name", description = "%proxy.description", required = false)
    String proxy() default "";

    @AttributeDefinition(name = "%safe.delay.name", description = "%safe.delay.description", required = false)
    int safe_delay() default 120;

    @AttributeDefinition(name = "%keep.details.name", description = "%keep.details.description", required = false)
    int keep_details() default 30;

    @AttributeDefinition(name = "%database.target.name", description = "%database.target.description", required = false)
    String database_target() default "(objectClass=javax.sql.DataSource)";
}
