package dev.remotehiring.internal.canary;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.admin.Colleague;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Difference;
import dev.remotehiring.api.Employment;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteLogin;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.Salary;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.internal.form.Known;
import dev.remotehiring.internal.form.Refused;
import dev.remotehiring.internal.gateway.Creation;
import dev.remotehiring.internal.gateway.Deed;
import dev.remotehiring.internal.gateway.EmploymentRecord;
import dev.remotehiring.internal.gateway.NewEmployment;
import dev.remotehiring.internal.gateway.RemoteError;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.journal.HireDetails;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenAnswer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No object that holds a secret or something personal prints it, wherever it may come to be logged one day. */
class PrintingTest {
    private static final String MARKER = "never-to-be-seen";
    private static final Secret SECRET = new Secret(MARKER);
    private static final Optional<String> TEXT = Optional.of(MARKER);
    private static final FieldProblem PROBLEM =
            new FieldProblem("personal_email", FieldProblem.Kind.REFUSED_BY_REMOTE, MARKER);
    private static final FormAnswers ANSWERS = new FormAnswers(Map.of("name", List.of(MARKER)));
    private static final Candidate CANDIDATE = new Candidate(
            new ApplicationId("a-1"),
            MARKER,
            TEXT,
            TEXT,
            TEXT,
            CountryCode.of("PRT"),
            Optional.empty(),
            TEXT,
            Map.of("x", MARKER));

    static Stream<Object> objects() {
        BrowserSession session = new BrowserSession(MARKER);
        Refusal refusal = new Refusal(Refusal.Reason.DETAILS_REFUSED, MARKER, List.of(PROBLEM));
        FormField field = new FormField(
                "name",
                "Name",
                "",
                "",
                FieldKind.TEXT,
                true,
                true,
                List.of(),
                FieldOrigin.TYPED,
                List.of(MARKER),
                FieldLimits.NONE,
                List.of(PROBLEM));
        HireDetails details = HireDetails.NONE.with(ANSWERS).refusedFields(List.of(PROBLEM), MARKER);
        RemoteError error = new RemoteError(422, MARKER, List.of(PROBLEM));
        return Stream.of(
                SECRET,
                new VersionedSecret(SECRET, 1),
                session,
                new ConsentStart(Platform.ADA, session, Optional.empty()),
                new ConsentCallback(Platform.ADA, session, TEXT, TEXT, Optional.empty(), TEXT),
                new HandOff(HandOff.Kind.MAGIC_LINK, URI.create("https://remote.example/" + MARKER), RemoteLogin.LINK),
                ANSWERS,
                new HireRequest(Platform.RITA, new ApplicationId("a-1"), ANSWERS),
                CANDIDATE,
                new User(Platform.RITA, MARKER, TEXT, Locale.ENGLISH, Set.of()),
                PROBLEM,
                refusal,
                field,
                new HireForm(
                        CountryCode.of("PRT").orElseThrow(),
                        "Portugal",
                        EmploymentType.EMPLOYEE,
                        List.of(field),
                        List.of(PROBLEM)),
                new Salary(BigDecimal.TEN, Currency.getInstance("EUR")),
                new Difference("name", "Name", MARKER, MARKER),
                new Colleague(new Person(new UserId("u-1"), MARKER), TEXT, Optional.empty()),
                details,
                details.refusedFor(refusal),
                error,
                new Creation.Refused(error),
                new Deed.Refused(error),
                new Invitation(Invitation.State.POSSIBLE, List.of(), TEXT, MARKER),
                new EmploymentRecord(
                        new Employment(
                                new EmploymentId("e-1"),
                                Optional.empty(),
                                OnboardingStatus.CREATED,
                                "created",
                                "",
                                Instant.EPOCH),
                        JsonNodeFactory.instance.objectNode().put("full_name", MARKER)),
                new NewEmployment(
                        new HireId("h-1"),
                        new Placement(CountryCode.of("PRT").orElseThrow(), EmploymentType.EMPLOYEE),
                        JsonNodeFactory.instance.objectNode().put("name", MARKER),
                        OptionalInt.empty()),
                new Known(CANDIDATE, ANSWERS, Refused.now(List.of(PROBLEM))),
                new AuthorizationCodeGrant(SECRET),
                new RefreshTokenGrant(SECRET),
                new TokenAnswer(
                        SECRET,
                        Instant.EPOCH,
                        Duration.ofHours(1),
                        Optional.of(SECRET),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                new StoredConnection(
                        Platform.ACME,
                        StoredConnection.id(Optional.empty()),
                        Connection.Kind.CONSENT,
                        Optional.empty(),
                        new CompanyId("c-1"),
                        "Acme",
                        Optional.of(new RemoteUserId("u-1")),
                        Optional.of(SECRET),
                        Platform.ADA.user(),
                        Instant.EPOCH,
                        Optional.empty(),
                        1));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void toString_ofAnythingThatHoldsASecretOrSomethingPersonal_hidesIt(Object object) {
        assertFalse(object.toString().contains(MARKER), object.toString());
    }
}
