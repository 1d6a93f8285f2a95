package dev.remotehiring.ui.web;

import dev.remotehiring.ui.page.Page;
import java.util.List;

/** A form with a secret in it. When it could not be acted on it is shown again, empty: no page repeats a secret. */
@FunctionalInterface
public interface SecretForm {
    /**
     * The page with the form. It stands on nothing that could fail once more.
     *
     * @param problems what was wrong, in words
     */
    Page page(Exchange exchange, List<String> problems);
}
