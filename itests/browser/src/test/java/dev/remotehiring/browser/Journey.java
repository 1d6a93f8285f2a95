package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Stage}. Each journey, whatever it is about, fails on what the {@link Witness} complains of. */
final class Journey implements BeforeAllCallback, ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(Journey.class);
    private static final double ANSWERS_WITHIN = 5_000;
    private static final String NO_CHROMIUM = "NO JOURNEYS: there is no Chromium. Install one (package chromium), or"
            + " name it with -Dchromium=/path/to/it.";

    /** The stage as the root store keeps it: JUnit closes it when the run is over. */
    private record Kept(Stage stage) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            stage.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.installed().isEmpty()) {
            System.err.println("\n*** " + NO_CHROMIUM + " ***\n");
            Assumptions.abort(NO_CHROMIUM);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stage(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Stage stage = stage(context);
        if (context.getExecutionException().isPresent()) {
            keep(stage.screens(), context.getDisplayName());
        }
        List<String> complaints = stage.witness().complaints();
        stage.clear();
        assertEquals(List.of(), complaints);
    }

    /** Keeps the pages, for the one who looks into a failure. */
    private static void keep(List<Page> screens, String name) throws IOException {
        for (int i = 0; i < screens.size(); i++) {
            Page page = screens.get(i);
            String file = "failed-" + name.replaceAll("[^A-Za-z_]", "") + "-" + i + ".html";
            System.err.println("At the failure of " + name + " a browser was at " + page.url() + ": " + file);
            Files.writeString(Path.of(System.getProperty("journeys.target"), file), html(page));
        }
    }

    /** The page, or why it does not say what it is: its script may be what hangs. */
    private static String html(Page page) {
        try {
            return page.innerHTML("html", new Page.InnerHTMLOptions().setTimeout(ANSWERS_WITHIN));
        } catch (PlaywrightException e) {
            return e.getMessage();
        }
    }

    /** The one of all journeys, or that of those which begin with an empty host. */
    private static Stage stage(ExtensionContext context) {
        boolean empty = context.getRequiredTestClass().isAnnotationPresent(EmptyHost.class);
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(empty, Journey::open, Kept.class)
                .stage();
    }

    private static Kept open(boolean empty) {
        try {
            return new Kept(new Stage(Chromium.installed().orElseThrow(), empty));
        } catch (Exception failed) {
            throw new IllegalStateException("The journeys cannot begin.", failed);
        }
    }
}
