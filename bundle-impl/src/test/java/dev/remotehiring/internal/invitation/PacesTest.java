package dev.remotehiring.internal.invitation;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.remotehiring.admin.ConnectInvitationId;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacesTest {
    private final Paces paces = new Paces(Clock.systemUTC(), 60);

    private static ConnectInvitationId invitation(int number) {
        return new ConnectInvitationId("invitation-" + number);
    }

    @Test
    void of_moreThanAreKept_forgetsTheOneThatWasNotBroughtForLongest() {
        Pace first = paces.of(invitation(0));
        Pace second = paces.of(invitation(1));
        IntStream.range(2, Paces.KEPT).forEach(number -> paces.of(invitation(number)));
        assertSame(first, paces.of(invitation(0)), "all of them are kept");

        paces.of(invitation(Paces.KEPT));

        assertSame(first, paces.of(invitation(0)));
        assertNotSame(second, paces.of(invitation(1)));
    }
}
