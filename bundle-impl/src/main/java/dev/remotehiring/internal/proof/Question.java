package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One item, before it is proved.
 *
 * @param item which
 * @param standsOn what has to be proved before it makes sense to ask
 * @param asksRemote whether Remote is asked
 * @param facts what is known without asking
 * @param proof asks
 */
record Question(Item item, Set<Item> standsOn, boolean asksRemote, List<Serializable> facts, Supplier<Proof> proof) {
    /** One that is answered on this machine. */
    static Question here(Item item, Supplier<Proof> proof) {
        return new Question(item, Set.of(), false, List.of(), proof);
    }

    /** One that Remote is asked. */
    static Question atRemote(Item item, Supplier<Proof> proof) {
        return new Question(item, Set.of(), true, List.of(), proof);
    }

    /** It is asked only when all of these are proved. */
    Question standingOn(Item... items) {
        return new Question(item, Set.of(items), asksRemote, facts, proof);
    }

    /** This is told whatever comes of it. */
    Question knowing(Serializable... known) {
        return new Question(item, standsOn, asksRemote, List.of(known), proof);
    }
}
