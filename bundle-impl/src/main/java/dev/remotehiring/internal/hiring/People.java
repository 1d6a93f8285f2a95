package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The host's users and candidates, with its failures in our words. */
public final class People {
    private final UserDirectory users;
    private final CandidateDirectory candidates;

    /**
     * @param users the host's
     * @param candidates the host's
     */
    public People(UserDirectory users, CandidateDirectory candidates) {
        this.users = users;
        this.candidates = candidates;
    }

    /** The user who acts, if the host allows one of these things. */
    public User permitted(Actor actor, Permission... anyOf) {
        User user = known(actor);
        for (Permission permission : anyOf) {
            if (user.may(permission)) {
                return user;
            }
        }
        throw new RemoteHiringException(ErrorCode.NOT_PERMITTED);
    }

    /** The user who acts, whatever the host allows. */
    User known(Actor actor) {
        return asked(ErrorCode.USERS_FAILED, () -> users.find(actor))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.USER_UNKNOWN));
    }

    /** The others of a tenant who may connect it. */
    List<Person> administrators(Actor actor) {
        return asked(ErrorCode.USERS_FAILED, () -> users.having(actor.tenant(), Permission.CONNECT)).stream()
                .filter(user -> !user.actor().equals(actor))
                .map(User::person)
                .toList();
    }

    /** The candidate of an application of this tenant. */
    Optional<Candidate> candidate(TenantId tenant, ApplicationId application) {
        return asked(ErrorCode.CANDIDATES_FAILED, () -> candidates.find(tenant, application));
    }

    Candidate required(TenantId tenant, ApplicationId application) {
        return candidate(tenant, application).orElseThrow(() -> new RemoteHiringException(ErrorCode.CANDIDATE_UNKNOWN));
    }

    private static <T> T asked(ErrorCode failed, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, failed);
        }
    }
}
