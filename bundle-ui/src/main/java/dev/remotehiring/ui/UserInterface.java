package dev.remotehiring.ui;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.ui.config.Settings;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.web.PagesServlet;
import dev.remotehiring.ui.web.Services;
import dev.remotehiring.ui.web.StaticServlet;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.annotations.RequireHttpWhiteboard;

/**
 * Puts the pages into the host's servlet context. The services may come and go: while one is missing, the pages are
 * there and say so. A host with several environments configures the pages once for each, by factory configurations with
 * a path and the targets {@code hiring.target}, {@code admin.target} and {@code operations.target}.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = UserInterface.PID)
@Designate(ocd = UserInterfaceConfig.class)
@RequireHttpWhiteboard
public final class UserInterface {
    static final String PID = "dev.remotehiring.ui";

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RemoteHiringService hiring;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RemoteHiringAdmin admin;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RemoteHiringOperations operations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile RemoteHiringSetUp setUp;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile UserDirectory users;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CandidateDirectory candidates;

    private final List<ServiceRegistration<Servlet>> registrations = new ArrayList<>();

    /**
     * Registers the servlets.
     *
     * @throws IllegalArgumentException when the configuration cannot be used; it says why
     */
    @Activate
    void start(BundleContext bundle, UserInterfaceConfig config) {
        Settings settings = settings(config);
        Clock clock = Clock.systemUTC();
        register(bundle, settings, "/static/*", new StaticServlet());
        register(bundle, settings, Addresses.GUESTS + "/static/*", new StaticServlet());
        register(
                bundle,
                settings,
                Addresses.GUESTS + "/*",
                PagesServlet.forGuests(this::services, AllRoutes.at(clock), settings, clock));
        register(bundle, settings, "/*", new PagesServlet(this::services, AllRoutes.at(clock), settings, clock));
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
        registrations.clear();
    }

    private void register(BundleContext bundle, Settings settings, String below, Servlet servlet) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, settings.path() + below);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, PID + settings.path() + below);
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + settings.context() + ")");
        registrations.add(bundle.registerService(Servlet.class, servlet, properties));
    }

    private Optional<Services> services() {
        return Optional.ofNullable(users)
                .map(knows ->
                        new Services(running(), knows, Optional.ofNullable(candidates), Optional.ofNullable(setUp)));
    }

    private Optional<Services.Running> running() {
        RemoteHiringService hires = hiring;
        RemoteHiringAdmin connects = admin;
        RemoteHiringOperations operates = operations;
        return hires == null || connects == null || operates == null
                ? Optional.empty()
                : Optional.of(new Services.Running(hires, connects, operates));
    }

    private static Settings settings(UserInterfaceConfig config) {
        return new Settings(
                config.path().strip(),
                config.context_name().strip(),
                config.frame_ancestors().strip(),
                List.of(config.form_action()),
                Optional.of(config.candidate_page().strip()).filter(address -> !address.isEmpty()),
                Settings.zone(config.time_zone()));
    }
}
