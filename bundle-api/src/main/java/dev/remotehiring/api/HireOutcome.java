package dev.remotehiring.api;

import java.util.List;
import java.util.Optional;

/**
 * What came of a click on Hire, or what a hire stands at. Every case has the hire as it is written down now.
 *
 * <p>Use {@link #match(Cases)}: a case that is added later then fails to compile wherever it is not handled.
 */
public sealed interface HireOutcome {
    /** The hire as it is written down. */
    Hire hire();

    /** Calls the one method of {@code cases} that stands for this outcome. */
    <R> R match(Cases<R> cases);

    /**
     * There is no connection to Remote that this user may use. The hire waits, with everything that was typed.
     *
     * @param hire the hire
     * @param mayConnect whether the host lets this user connect the whole company; only an admin of the company at
     *     Remote can say yes there (the Remote facts, section 2.1)
     * @param administrators the users of the host who may connect, to be asked
     * @param asked the open request to one of them, if there is one
     * @param mayLogInFirst whether {@link RemoteHiringService#logIn} can spare the user Remote's login page
     */
    record ConsentRequired(
            Hire hire,
            boolean mayConnect,
            List<Person> administrators,
            Optional<ConnectionRequest> asked,
            boolean mayLogInFirst)
            implements HireOutcome {
        /** Keeps a copy. */
        public ConsentRequired {
            administrators = List.copyOf(administrators);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.consentRequired(this);
        }
    }

    /**
     * The country's form has fields that are missing or wrong, or the person has an employment at Remote already.
     *
     * @param hire the hire
     * @param form the form, filled as far as possible
     * @param existing the employment of a person with the same e-mail address. Nothing is sent as long as it is there:
     *     either {@link RemoteHiringService#link} makes it this hire's, by the decision of a person, or another address is
     *     filled in
     * @param destination where it would go
     */
    record DetailsRequired(Hire hire, HireForm form, Optional<ExistingEmployment> existing, Destination destination)
            implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.detailsRequired(this);
        }
    }

    /**
     * The country of work is missing, or Remote does not engage people there: a person chooses another one, or another
     * type. The hire waits ({@link HireState#WAITING_FOR_DETAILS}).
     *
     * @param hire the hire
     * @param problem what is the matter
     * @param country the country that was given, where there is one
     * @param type the type that was given
     * @param countries all countries that Remote lists, in Remote's order
     */
    record PlacementRequired(
            Hire hire,
            PlacementProblem problem,
            Optional<CountryCode> country,
            EmploymentType type,
            List<Country> countries)
            implements HireOutcome {
        /** Keeps a copy. */
        public PlacementRequired {
            countries = List.copyOf(countries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.placementRequired(this);
        }
    }

    /**
     * Nothing is missing any more; one click sends it. A click gives this where what is sent has to be seen before: the
     * administrator wants it so, or it is not what was seen any more ({@link HireRequest#seen}). Nothing was sent then.
     * Else only {@link RemoteHiringService#look} gives it.
     *
     * @param hire the hire
     * @param form what will be sent
     * @param destination where it will go
     * @param seen stands for the two of them in the click that sends it
     */
    record Ready(Hire hire, HireForm form, Destination destination, Seen seen) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ready(this);
        }
    }

    /**
     * It is being sent, here or on another node, or will be ({@link HireState#QUEUED}), and goes on by itself.
     *
     * @param hire the hire
     */
    record InProgress(Hire hire) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inProgress(this);
        }
    }

    /**
     * Remote has the employment, by this click.
     *
     * @param hire the hire, with the employment
     * @param handOff where to send the browser, at once
     */
    record Hired(Hire hire, HandOff handOff) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.hired(this);
        }
    }

    /**
     * Remote has had the employment before this click. {@link RemoteHiringService#open} leads to it.
     *
     * @param hire the hire, with the employment
     */
    record AlreadyHired(Hire hire) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alreadyHired(this);
        }
    }

    /**
     * It cannot be hired like this. Nothing was created.
     *
     * @param hire the hire; its attempt is over
     * @param refusal why
     */
    record Refused(Hire hire, Refusal refusal) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /**
     * It was sent and no answer came. Whether Remote has it is being found out; it is not sent again before that.
     *
     * @param hire the hire
     * @param search what is being done about it, and since when
     */
    record Unresolved(Hire hire, Search search) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unresolved(this);
        }
    }

    /**
     * The attempt is over without an employment: given up, or settled as not created. Hire works again, as the next
     * attempt. A click on Hire does not say this, but begins that one; {@link RemoteHiringService#look} and {@link
     * RemoteHiringService#goOn} do.
     *
     * @param hire the hire
     */
    record Closed(Hire hire) implements HireOutcome {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.closed(this);
        }
    }

    /**
     * One method for each outcome.
     *
     * @param <R> what is made of it
     */
    interface Cases<R> {
        /** No connection yet. */
        R consentRequired(ConsentRequired outcome);

        /** Something is missing or wrong. */
        R detailsRequired(DetailsRequired outcome);

        /** The country of work is missing, or will not do. */
        R placementRequired(PlacementRequired outcome);

        /** Ready to be sent by a click. */
        R ready(Ready outcome);

        /** On its way. */
        R inProgress(InProgress outcome);

        /** Done by this click. */
        R hired(Hired outcome);

        /** Done before. */
        R alreadyHired(AlreadyHired outcome);

        /** Not possible like this. */
        R refused(Refused outcome);

        /** Not known yet. */
        R unresolved(Unresolved outcome);

        /** Over without an employment. */
        R closed(Closed outcome);
    }
}
