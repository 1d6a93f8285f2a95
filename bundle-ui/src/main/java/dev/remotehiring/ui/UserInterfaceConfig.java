package dev.remotehiring.ui;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration as administrators see it. PID {@code dev.remotehiring.ui}. */
@ObjectClassDefinition(
        name = "Hiring through Remote: pages",
        description = "Where the pages of the plugin are and how they fit into the host. All have working defaults.")
@interface UserInterfaceConfig {
    @AttributeDefinition(
            name = "Path",
            description = "The path below which the pages are, for instance /remote-hiring.")
    String path() default "/remote-hiring";

    @AttributeDefinition(
            name = "Servlet context",
            description = "The name of the host's ServletContextHelper (osgi.http.whiteboard.context.name). It logs the"
                    + " users in; the pages ask it who they are.")
    String context_name() default "default";

    @AttributeDefinition(
            name = "Frame ancestors",
            description = "Which pages may frame ours: 'self', 'none' or hosts, separated by spaces.")
    String frame_ancestors() default "'self'";

    @AttributeDefinition(
            name = "Form targets",
            description =
                    "Where a click may be redirected to, beside this host and Remote's. Any https address, because"
                            + " neither the host of Remote's links nor the login server of a company is known beforehand;"
                            + " name hosts here to narrow it, for instance https://login.example.com.",
            required = false)
    String[] form_action() default {"https:"};

    @AttributeDefinition(
            name = "Candidate's page",
            description = "The address of a candidate's page in the host, for the way back. {application} stands for"
                    + " the application's id: /candidates/{application}. Empty: no link.",
            required = false)
    String candidate_page() default "";

    @AttributeDefinition(
            name = "Time zone",
            description = "The time zone of moments on the pages, for instance Europe/Lisbon. Empty: the system's own.",
            required = false)
    String time_zone() default "";
}
