package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Links;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.util.Optional;

/**
 * Magic links, by having one made for the very user who made a connection. It is thrown away unread: nobody is led
 * anywhere by it, and it dies within minutes.
 */
final class MagicLinks {
    private static final String ANY_PATH = "/dashboard";

    private final Links links;

    MagicLinks(Links links) {
        this.links = links;
    }

    Proof prove(Witness.Found witness, Deadline deadline) {
        Optional<StoredConnection> connection = witness.connection()
                .filter(found -> found.tokenKind() == TokenKind.COMPANY
                        && found.remoteUser().isPresent());
        if (connection.isEmpty()) {
            return Proof.open(Item.MAGIC_LINKS, witness.otherwise());
        }
        try {
            boolean made = links.magic(
                            new Access(connection.get(), deadline),
                            connection.get().remoteUser().get(),
                            ANY_PATH)
                    .isPresent();
            return made
                    ? Proof.proved(
                            Item.MAGIC_LINKS,
                            connection.get().remoteUser().get().value())
                    : Proof.failed(Item.MAGIC_LINKS, new Failure(ErrorCode.MAGIC_LINKS_REFUSED, 200));
        } catch (RemoteRefusedException e) {
            return Proof.failed(
                    Item.MAGIC_LINKS,
                    new Failure(ErrorCode.MAGIC_LINKS_REFUSED, e.error().status()));
        }
    }
}
