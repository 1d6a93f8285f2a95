package dev.remotehiring.internal.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a hire must remember while it is pending: what was typed, what Remote refused, and why it is over if it is.
 * Stored as JSON. It prints nothing personal.
 *
 * @param answers what was typed
 * @param refused what Remote refused, by field
 * @param sent the JSON that Remote refused: a refusal counts as long as the value is still the one that was sent
 * @param refusal why the attempt is over
 * @param email the address that the person will log in with, as it was sent: Remote's lists can be searched for it
 * @param existing the employment that Remote has already for a person with this address
 * @param placement where and as what, once a person has chosen it or it was sent; the only thing that is never erased
 */
public record HireDetails(
        FormAnswers answers,
        List<FieldProblem> refused,
        Optional<String> sent,
        Optional<Refusal> refusal,
        Optional<String> email,
        Optional<ExistingEmployment> existing,
        Optional<Placement> placement) {
    /** Nothing to remember. */
    public static final HireDetails NONE = of(FormAnswers.NONE, Optional.empty());

    /** Far less than the column holds, also when everything is escaped and stored twice. */
    private static final int MOST_TYPED = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(HireDetails.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keeps a copy. */
    public HireDetails {
        refused = List.copyOf(refused);
    }

    /**
     * With newer answers laid over the older ones. What Remote refused is forgotten: a person wants to try again.
     *
     * @throws RemoteHiringException when that is more than is ever typed into a form
     */
    public HireDetails with(FormAnswers newer) {
        if (newer.isEmpty()) {
            return this;
        }
        FormAnswers all = answers.with(newer);
        if (length(all) > MOST_TYPED) {
            throw new RemoteHiringException(ErrorCode.FORM_TOO_LONG);
        }
        return new HireDetails(all, List.of(), Optional.empty(), Optional.empty(), email, Optional.empty(), placement);
    }

    /** With newer answers laid over the older ones, by somebody who is still typing: nothing else is forgotten. */
    public HireDetails noted(FormAnswers newer) {
        HireDetails typed = with(newer);
        return new HireDetails(typed.answers, refused, sent, refusal, email, existing, placement);
    }

    /** At another place. What Remote refused there is forgotten. */
    public HireDetails at(Placement place) {
        return placement.equals(Optional.of(place)) ? this : of(answers, Optional.of(place));
    }

    private static HireDetails of(FormAnswers answers, Optional<Placement> placement) {
        return new HireDetails(
                answers, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), placement);
    }

    /** What is left when nothing else is needed any more. */
    public HireDetails settled() {
        return of(FormAnswers.NONE, placement);
    }

    private static int length(FormAnswers answers) {
        return answers.values().entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }

    /** With what Remote refused of what was sent. */
    public HireDetails refusedFields(List<FieldProblem> problems, String sentJson) {
        return new HireDetails(
                answers, problems, Optional.of(sentJson), Optional.empty(), email, Optional.empty(), placement);
    }

    /** With the employment that somebody with the same address has at Remote. */
    public HireDetails with(ExistingEmployment employment) {
        return new HireDetails(answers, refused, sent, refusal, email, Optional.of(employment), placement);
    }

    /** As it is sent, with the address to log in with. */
    public HireDetails sending(Optional<String> address, Placement place) {
        return new HireDetails(
                answers, List.of(), Optional.empty(), Optional.empty(), address, Optional.empty(), Optional.of(place));
    }

    /** Without what Remote refused of it: somebody may try again. */
    public HireDetails afresh() {
        return of(answers, placement);
    }

    /** With why it is over. What was typed is kept for the next attempt. */
    public HireDetails refusedFor(Refusal why) {
        return new HireDetails(
                answers, List.of(), Optional.empty(), Optional.of(why), Optional.empty(), Optional.empty(), placement);
    }

    /** Without anything personal. Remote's words are, since they may repeat what was sent. */
    public HireDetails withoutAnswers() {
        return new HireDetails(
                FormAnswers.NONE,
                List.of(),
                Optional.empty(),
                refusal.map(why -> new Refusal(why.reason(), "", List.of())),
                Optional.empty(),
                Optional.empty(),
                placement);
    }

    String json() {
        try {
            return JSON.writeValueAsString(Stored.of(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Details are always JSON.", e);
        }
    }

    /** Reads the stored form. One that nobody can read must not hold up all the others: it is as good as empty. */
    static HireDetails parse(String text) {
        if (text == null) {
            return NONE;
        }
        try {
            return JSON.readValue(text, Stored.class).details();
        } catch (JsonProcessingException | IllegalArgumentException notOurs) {
            // without its cause: Jackson quotes what it could not read, and that is personal
            LOG.error(
                    "The details of a hire cannot be read in the database; what was typed for it has to be typed again.");
            return NONE;
        }
    }

    @Override
    public String toString() {
        return "HireDetails[" + answers + ", " + refused.size() + " refused]";
    }

    /** A newer version may have more words: what it wrote is read as what comes nearest. */
    private static <E extends Enum<E>> E named(String name, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    /** The stored form; fields are only ever appended. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Stored(
            Map<String, List<String>> answers,
            List<Problem> refused,
            String sent,
            String reason,
            String detail,
            List<Problem> problems,
            String email,
            Existing existing,
            String country,
            String type) {
        static Stored of(HireDetails details) {
            return new Stored(
                    details.answers.values(),
                    Problem.of(details.refused),
                    details.sent.orElse(null),
                    details.refusal.map(refusal -> refusal.reason().name()).orElse(null),
                    details.refusal.map(Refusal::detail).orElse(null),
                    details.refusal
                            .map(refusal -> Problem.of(refusal.problems()))
                            .orElse(null),
                    details.email.orElse(null),
                    details.existing.map(Existing::of).orElse(null),
                    details.placement.map(place -> place.country().value()).orElse(null),
                    details.placement.map(place -> place.type().name()).orElse(null));
        }

        HireDetails details() {
            return new HireDetails(
                    answers == null ? FormAnswers.NONE : new FormAnswers(answers),
                    Problem.problems(refused),
                    Optional.ofNullable(sent),
                    Optional.ofNullable(reason)
                            .map(name -> new Refusal(
                                    named(name, Refusal.Reason.REFUSED_BY_REMOTE),
                                    detail == null ? "" : detail,
                                    Problem.problems(problems))),
                    Optional.ofNullable(email),
                    Optional.ofNullable(existing).map(Existing::employment),
                    Optional.ofNullable(country)
                            .map(code -> new Placement(new CountryCode(code), named(type, EmploymentType.EMPLOYEE))));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Existing(String id, String shortId, String status, String hiredFor) {
        static Existing of(ExistingEmployment employment) {
            return new Existing(
                    employment.id().value(),
                    employment.shortId().orElse(null),
                    employment.status().name(),
                    employment.hiredFor().map(ApplicationId::value).orElse(null));
        }

        ExistingEmployment employment() {
            return new ExistingEmployment(
                    new EmploymentId(id),
                    Optional.ofNullable(shortId),
                    named(status, OnboardingStatus.OTHER),
                    Optional.ofNullable(hiredFor).map(ApplicationId::new));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Problem(String field, String kind, String detail) {
        static List<Problem> of(List<FieldProblem> problems) {
            return problems.stream()
                    .map(problem -> new Problem(problem.field(), problem.kind().name(), problem.detail()))
                    .toList();
        }

        static List<FieldProblem> problems(List<Problem> stored) {
            return stored == null
                    ? List.of()
                    : stored.stream()
                            .map(problem -> new FieldProblem(
                                    problem.field,
                                    named(problem.kind, FieldProblem.Kind.REFUSED_BY_REMOTE),
                                    problem.detail))
                            .toList();
        }
    }
}
