package dev.remotehiring.ui.invitation;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.ConnectCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.InvitedTo;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.List;
import java.util.Optional;

/** What an administrator does about connect invitations, and what an invited visitor does with one. */
public final class ConnectInvitations {
    private ConnectInvitations() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.get("/admin/invite", exchange -> Reply.page(new InvitePage(exchange).page()))
                .post("/admin/invite", ConnectInvitations::make)
                .post("/admin/invite/revoke", ConnectInvitations::revoke);
        routes.forGuests()
                .get("/invited", exchange -> Reply.page(new EntryPage(exchange).page(List.of())))
                .secret("/invited", ConnectInvitations::look, ConnectInvitations::entry)
                .secret("/invited/accept", ConnectInvitations::accept, ConnectInvitations::entry)
                .get("/invited/connected", exchange -> Reply.page(new ConnectedPage(exchange).page()))
                .get("/invited/answer/*", exchange -> Reply.page(new InvitedAnswerPage(exchange).page()));
    }

    /** The link is in the answer itself and nowhere else: a reload makes another one. */
    private static Reply make(Exchange exchange) {
        exchange.requireAdministrator();
        return Reply.page(
                new LinkPage(exchange).page(exchange.services().admin().inviteToConnect(exchange.actor())));
    }

    private static Reply revoke(Exchange exchange) {
        ConnectInvitationId id = exchange.id(exchange.parameter("invitation").orElse(""), ConnectInvitationId::new);
        exchange.services().admin().revokeConnectInvitation(exchange.actor(), id);
        return Reply.seeOther(exchange.to().admin("invite") + "?revoked");
    }

    private static Page entry(Exchange exchange, List<String> problems) {
        return new EntryPage(exchange).page(problems);
    }

    private static Reply look(Exchange exchange) {
        Optional<ConnectCode> code = code(exchange);
        Optional<InvitedTo> invited =
                code.flatMap(known -> exchange.services().hiring().invited(known, exchange.session()));
        return invited.map(to -> Reply.page(new InvitedPage(exchange).page(to, code.orElseThrow())))
                .orElseGet(() -> notGood(exchange));
    }

    private static Reply accept(Exchange exchange) {
        return code(exchange)
                .map(code -> exchange.services().hiring().acceptInvitation(code, exchange.session()))
                .map(address -> exchange.leavingAsGuest(Reply.seeOther(address.toString())))
                .orElseGet(() -> notGood(exchange));
    }

    /** The same words whatever is wrong: nobody learns here which codes there were. */
    private static Reply notGood(Exchange exchange) {
        Failure failure = new Failure(ErrorCode.INVITATION_OVER);
        String words = FailureWords.of(failure, exchange.texts()).inARow();
        return Reply.page(403, entry(exchange, List.of(words)));
    }

    private static Optional<ConnectCode> code(Exchange exchange) {
        return exchange.parameter(Exchange.SECRET).flatMap(ConnectCode::in);
    }
}
