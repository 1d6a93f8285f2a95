package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.hostkit.RecordingListener.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingListenerTest {
    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final Person RITA = new Person(new UserId("rita"), "Rita");
    private static final ApplicationId APPLICATION = new ApplicationId("a-1");

    private final RecordingListener listener = new RecordingListener();

    @Test
    void changes_twoStates_keepsTheirOrder() {
        listener.hireChanged(TENANT, hire(HireState.SENDING));
        listener.hireChanged(TENANT, hire(HireState.CREATED));

        assertEquals(
                List.of(new Heard<>(TENANT, hire(HireState.SENDING)), new Heard<>(TENANT, hire(HireState.CREATED))),
                listener.changes());
        assertEquals(List.of(), listener.ready());
    }

    @Test
    void clear_eachKindHeard_forgetsAll() {
        ConnectionRequest request = new ConnectionRequest(new HireId("h-1"), APPLICATION, RITA, RITA, Instant.EPOCH);
        listener.connectionRequested(TENANT, request);
        listener.connectionReady(TENANT, hire(HireState.WAITING_FOR_CONSENT));
        assertEquals(List.of(new Heard<>(TENANT, request)), listener.requests());
        assertEquals(1, listener.ready().size());

        listener.clear();

        assertEquals(List.of(), listener.requests());
        assertEquals(List.of(), listener.ready());
    }

    private static Hire hire(HireState state) {
        return new Hire(
                new HireId("h-1"),
                APPLICATION,
                1,
                state,
                RITA,
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
