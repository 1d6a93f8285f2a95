package dev.remotehiring.hostkit;

import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.HiringListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps what it heard, in order. */
public final class RecordingListener implements HiringListener {
    /**
     * Something heard.
     *
     * @param tenant in which tenant
     * @param what what it was about
     * @param <T> a hire or a request
     */
    public record Heard<T>(TenantId tenant, T what) {}

    private final List<Heard<Hire>> changes = new CopyOnWriteArrayList<>();
    private final List<Heard<ConnectionRequest>> requests = new CopyOnWriteArrayList<>();
    private final List<Heard<Hire>> ready = new CopyOnWriteArrayList<>();

    @Override
    public void hireChanged(TenantId tenant, Hire hire) {
        changes.add(new Heard<>(tenant, hire));
    }

    @Override
    public void connectionRequested(TenantId tenant, ConnectionRequest request) {
        requests.add(new Heard<>(tenant, request));
    }

    @Override
    public void connectionReady(TenantId tenant, Hire hire) {
        ready.add(new Heard<>(tenant, hire));
    }

    /** Each state that a hire took, as far as it was told. */
    public List<Heard<Hire>> changes() {
        return List.copyOf(changes);
    }

    /** Each request to connect. */
    public List<Heard<ConnectionRequest>> requests() {
        return List.copyOf(requests);
    }

    /** Each hire that could go on. */
    public List<Heard<Hire>> ready() {
        return List.copyOf(ready);
    }

    /** Forgets what it heard. */
    public void clear() {
        changes.clear();
        requests.clear();
        ready.clear();
    }
}
