package dev.remotehiring.ui.tenant;

import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What an administrator does with everything that is kept of the tenant. */
public final class TenantData {
    private static final String NAME = "remote-hiring.json";

    private TenantData() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/export", TenantData::export)
                .get("/admin/erase", TenantData::ask)
                .post("/admin/erase", TenantData::erase)
                .get("/admin/erased", exchange -> Reply.page(ErasedPage.of(exchange)));
    }

    /** Written as a whole before it is sent: a trouble on the way is a page, and never half a file. */
    private static Reply export(Exchange exchange) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            exchange.services().admin().exportTenant(exchange.actor(), json);
        } catch (IOException memoryFailed) {
            throw new UncheckedIOException(memoryFailed);
        }
        return Reply.download(NAME, "application/json", json.toString(StandardCharsets.UTF_8));
    }

    private static Reply ask(Exchange exchange) {
        exchange.requireAdministrator();
        return Reply.page(new ErasePage(exchange).page(false));
    }

    private static Reply erase(Exchange exchange) {
        exchange.requireAdministrator();
        ErasePage page = new ErasePage(exchange);
        if (!page.isConfirmed()) {
            return Reply.page(400, page.page(true));
        }
        return ErasedPage.later(exchange, exchange.services().admin().eraseTenant(exchange.actor()));
    }
}
