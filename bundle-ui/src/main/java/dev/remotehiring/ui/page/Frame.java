package dev.remotehiring.ui.page;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.text.Texts;
import java.util.Optional;

/**
 * What a page needs to know beside its content.
 *
 * @param texts the words
 * @param to the addresses
 * @param user who looks, once known
 * @param setUp how the plugin is set up, once known
 */
public record Frame(Texts texts, Addresses to, Optional<User> user, Optional<SetUp> setUp) {}
