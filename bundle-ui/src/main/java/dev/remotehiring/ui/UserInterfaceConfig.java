package dev.remotehiring.ui;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration as administrators see it. PID {@code dev.remotehiring.ui}. */
@ObjectClassDefinition(name = "%name", description = "%description", localization = "OSGI-INF/l10n/dev.remotehiring.ui")
@interface UserInterfaceConfig {
    @AttributeDefinition(name = "%path.name", description = "%path.description")
    String path() default "/remote-hiring";

    @AttributeDefinition(name = "%context.name.name", description = "%context.name.description")
    String context_name() default "default";

    @AttributeDefinition(name = "%frame.ancestors.name", description = "%frame.ancestors.description")
    String frame_ancestors() default "'self'";

    @AttributeDefinition(name = "%form.action.name", description = "%form.action.description", required = false)
    String[] form_action() default {"https:"};

    @AttributeDefinition(name = "%candidate.page.name", description = "%candidate.page.description", required = false)
    String candidate_page() default "";

    @AttributeDefinition(name = "%time.zone.name", description = "%time.zone.description", required = false)
    String time_zone() default "";
}
