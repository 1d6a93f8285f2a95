package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Soundness;

/** The database. */
final class Tables {
    private final Soundness soundness;

    Tables(Soundness soundness) {
        this.soundness = soundness;
    }

    Proof prove() {
        Soundness.Seen seen = seen();
        return seen.takesBack()
                ? Proof.proved(Item.DATABASE, seen.version())
                : Proof.failed(Item.DATABASE, new Failure(ErrorCode.DATABASE_KEEPS_ALL), seen.version());
    }

    /** To the one who is to mend it, more is said than to those whose work it stops. */
    private Soundness.Seen seen() {
        try {
            return soundness.look();
        } catch (RemoteHiringException e) {
            throw e.failure().code() == ErrorCode.DATABASE_FAILED
                    ? new RemoteHiringException(e, ErrorCode.DATABASE_AWAY)
                    : e;
        }
    }
}
