package dev.remotehiring.api;

import java.util.Optional;

/** What came of a consent. Each case but the strangers' knows the hire that waits for it, if there is one. */
public sealed interface ConsentOutcome {
    /** The hire that waits, if there is one. */
    Optional<HireId> hire();

    /** Calls the one method of {@code cases} that stands for this outcome. */
    <R> R match(Cases<R> cases);

    /**
     * Yes: the connection is there.
     *
     * @param connection the connection
     * @param hire the hire that can go on now
     */
    record Granted(Connection connection, Optional<HireId> hire) implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /**
     * No, said at Remote.
     *
     * @param hire the hire that goes on waiting
     */
    record Denied(Optional<HireId> hire) implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.denied(this);
        }
    }

    /**
     * The person is no admin of the company at Remote, so Remote did not offer a yes.
     *
     * @param hire the hire that goes on waiting
     */
    record NotAnAdmin(Optional<HireId> hire) implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notAnAdmin(this);
        }
    }

    /**
     * The answer came too late, or its code had run out, or nobody here had asked.
     *
     * @param hire the hire that goes on waiting, if it is known
     */
    record Stale(Optional<HireId> hire) implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /** Someone else, or another browser, had asked. Nothing was kept and nothing of it is shown. */
    record OtherUser() implements ConsentOutcome {
        @Override
        public Optional<HireId> hire() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherUser(this);
        }
    }

    /**
     * This answer was taken before: a reload, or the back button.
     *
     * @param hire the hire that it belonged to
     */
    record AlreadyUsed(Optional<HireId> hire) implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyUsed(this);
        }
    }

    /**
     * The consent was given for another company than the one that this tenant is connected with. Nothing was kept.
     *
     * @param connected the name of the company that the tenant is connected with
     * @param offered the name of the other one
     * @param offeredId the id of the other one, for {@link ConsentStart#instead}
     * @param hire the hire that goes on waiting
     */
    record WrongCompany(String connected, String offered, CompanyId offeredId, Optional<HireId> hire)
            implements ConsentOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.wrongCompany(this);
        }
    }

    /**
     * One method for each outcome.
     *
     * @param <R> what is made of it
     */
    interface Cases<R> {
        /** Connected. */
        R granted(Granted outcome);

        /** Denied. */
        R denied(Denied outcome);

        /** No admin at Remote. */
        R notAnAdmin(NotAnAdmin outcome);

        /** Too late. */
        R stale(Stale outcome);

        /** Somebody else's. */
        R otherUser(OtherUser outcome);

        /** Used before. */
        R alreadyUsed(AlreadyUsed outcome);

        /** Another company. */
        R wrongCompany(WrongCompany outcome);
    }
}
