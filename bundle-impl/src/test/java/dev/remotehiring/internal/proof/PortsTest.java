package dev.remotehiring.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryCandidates;
import dev.remotehiring.hostkit.InMemoryUsers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A directory of the host that fails is named. */
class PortsTest {
    private static final CandidateDirectory NO_CANDIDATES = (tenant, application) -> {
        throw new IllegalStateException("the search index is being rebuilt");
    };

    /** Users behind a directory service that is down. */
    private static final class NoUsers implements UserDirectory {
        @Override
        public Optional<User> byLogin(String login) {
            throw new IllegalStateException("down");
        }

        @Override
        public Optional<User> find(Actor actor) {
            throw new IllegalStateException("down");
        }

        @Override
        public List<User> having(TenantId tenant, Permission permission) {
            throw new IllegalStateException("down");
        }
    }

    private static void fails(ErrorCode code, UserDirectory users, CandidateDirectory candidates) {
        Ports ports = new Ports(users, candidates);
        assertEquals(
                code,
                assertThrows(RemoteHiringException.class, ports::prove)
                        .failure()
                        .code());
    }

    @Test
    void prove_bothAnswer_isProved() {
        assertEquals(Proof.proved(Item.HOST), new Ports(new InMemoryUsers(), new InMemoryCandidates()).prove());
    }

    @Test
    void prove_oneFails_isTold() {
        fails(ErrorCode.USERS_FAILED, new NoUsers(), new InMemoryCandidates());
        fails(ErrorCode.CANDIDATES_FAILED, new InMemoryUsers(), NO_CANDIDATES);
    }
}
