package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.consent.AuthorizeAddress;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.HttpCall;
import dev.remotehiring.internal.http.NoAnswerException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The redirect address. How Remote's consent page treats one that is not registered is not known (the Remote facts,
 * section 12.1): an error at once is believed, a login page says nothing, and a connection that was made by a consent
 * proves the address.
 */
final class Redirect {
    private static final Pattern ERROR = Pattern.compile("[?&#]error[a-z_]*=");

    /** What our pages call it, below wherever they are. */
    private static final String OURS = "/callback";

    private final Http http;
    private final Settings settings;

    Redirect(Http http, Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** The exact text to register. */
    String address() {
        return settings.redirectUri().toString();
    }

    /** Whether our pages can be what is there. */
    boolean isOurs() {
        return settings.redirectUri().getPath().endsWith(OURS)
                && settings.redirectUri().getQuery() == null;
    }

    /** Nothing of ours is there. */
    Proof notOurs() {
        return Proof.failed(Item.REDIRECT, new Failure(ErrorCode.REDIRECT_NOT_OURS, OURS), address());
    }

    Proof prove(Witness.Found witness, Deadline deadline) {
        HttpAnswer answer = asked(deadline);
        Optional<String> location = answer.header("Location");
        if (location.filter(this::leadsBack).isPresent()) {
            return Proof.proved(Item.REDIRECT, address());
        }
        if (isNo(answer, location)) {
            return Proof.failed(Item.REDIRECT, new Failure(ErrorCode.REDIRECT_REFUSED, answer.status()), address());
        }
        return witness.byConsent().isPresent()
                ? Proof.proved(Item.REDIRECT, address())
                : Proof.open(Item.REDIRECT, new Failure(ErrorCode.REDIRECT_UNSEEN), address());
    }

    private HttpAnswer asked(Deadline deadline) {
        try {
            return http.look(new HttpCall(
                    "GET",
                    AuthorizeAddress.PATH,
                    AuthorizeAddress.query(settings, "proof"),
                    Optional.empty(),
                    Optional.empty(),
                    deadline));
        } catch (NoAnswerException e) {
            throw Fault.SILENT.exception(e);
        }
    }

    /** Nobody is sent to an address that is not registered, whatever else is wrong (RFC 6749, section 3.1.2.4). */
    private boolean leadsBack(String location) {
        return location.startsWith(address() + "?");
    }

    private static boolean isNo(HttpAnswer answer, Optional<String> location) {
        return switch (answer.status()) {
            case 400, 401, 403, 404, 422 -> true;
            default -> location.filter(to -> ERROR.matcher(to).find()).isPresent();
        };
    }
}
