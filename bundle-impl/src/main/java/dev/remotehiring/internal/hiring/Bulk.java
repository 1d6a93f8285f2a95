package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.journal.Batches;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.sending.Book;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Many hires at once: written down here, sent by the {@link Queue}. */
public final class Bulk {
    private static final int MOST = 1_000;

    private final People people;
    private final Batches batches;
    private final Book book;
    private final Queue queue;

    /**
     * @param people the host's users
     * @param batches the journal
     * @param book tells the listeners
     * @param queue what sends them
     */
    public Bulk(People people, Batches batches, Book book, Queue queue) {
        this.people = people;
        this.batches = batches;
        this.book = book;
        this.queue = queue;
    }

    Batch begin(Actor actor, Collection<ApplicationId> applications) {
        Set<ApplicationId> each = new LinkedHashSet<>(applications);
        if (each.isEmpty() || each.size() > MOST) {
            throw new IllegalArgumentException("From 1 to " + MOST + " applications at once.");
        }
        User user = people.permitted(actor, Permission.HIRE);
        Batches.Entry batch = batches.begin(actor.tenant(), user.person(), each);
        batch.hires().stream().filter(hire -> hire.state() == HireState.QUEUED).forEach(book::tell);
        queue.look();
        return shown(batch);
    }

    Batch find(Actor actor, BatchId id) {
        people.permitted(actor, Permission.HIRE);
        return shown(
                batches.find(actor.tenant(), id).orElseThrow(() -> new RemoteHiringException(ErrorCode.BATCH_UNKNOWN)));
    }

    private static Batch shown(Batches.Entry batch) {
        return new Batch(
                batch.id(),
                batch.startedBy(),
                batch.startedAt(),
                batch.hires().stream().map(HireRecord::shown).toList());
    }
}
