package dev.remotehiring.ui.web;

import java.time.Clock;

/**
 * A trouble that is told one redirect later, because the address at which it happened holds what must not stay in the
 * browser's history: the callback with its code and state.
 */
public final class Aftermath {
    private static final String PURPOSE = "trouble";
    private static final String PARAMETER = "what";

    private final Clock clock;

    /** @param clock the time */
    public Aftermath(Clock clock) {
        this.clock = clock;
    }

    /** The page at the clean address. */
    public Reply show(Exchange exchange) {
        Trouble trouble = exchange.parameter(PARAMETER)
                .flatMap(parcel -> exchange.open(PURPOSE, parcel))
                .map(Trouble::unpacked)
                .orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
        return new TroubleReply(trouble.notAgain(), exchange.texts(), clock.instant()).page();
    }

    /** The way to that page. */
    static Reply later(Exchange exchange, Trouble trouble) {
        String page = exchange.isUser()
                ? exchange.to().consent("trouble")
                : exchange.to().invited("trouble");
        return Reply.seeOther(page + "?" + PARAMETER + "=" + exchange.seal(PURPOSE, trouble.packed()));
    }
}
