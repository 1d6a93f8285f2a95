package dev.remotehiring.simulator.trouble;

import dev.remotehiring.simulator.http.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The troubles still to come, in the order they were asked for. Thread-safe. */
public final class Troubles {
    private final List<Planned> planned = new ArrayList<>();

    /** Plans a trouble. */
    public synchronized void plan(Planned trouble) {
        planned.add(trouble);
    }

    /** Plans a trouble that comes before all others. */
    public synchronized void planFirst(Planned trouble) {
        planned.add(0, trouble);
    }

    /** What happens to this request, if anything; it counts. */
    public synchronized Optional<Trouble> next(Request request) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned candidate = each.next();
            if (candidate.meets(request)) {
                if (candidate.lastTime()) {
                    each.remove();
                }
                return Optional.of(candidate.trouble());
            }
        }
        return Optional.empty();
    }

    /** What is still to come. */
    public synchronized List<Planned> planned() {
        return List.copyOf(planned);
    }

    /** Plans nothing any more. */
    public synchronized void clear() {
        planned.clear();
    }
}
