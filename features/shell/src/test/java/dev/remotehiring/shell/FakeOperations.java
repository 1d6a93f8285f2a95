package dev.remotehiring.shell;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.Finding;
import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An environment with a connection that has ended and a hire that is not known; it notes what it was asked to do. */
final class FakeOperations implements RemoteHiringOperations {
    static final String HIRE = "8b0c4f6a-1d2e-4f3a-9b5c-7d6e5f4a3b2c";
    static final String EMPLOYMENT = "5c9e2a70-3b1d-4e8f-a6c4-2d7f90b1e835";
    private static final Instant MORNING = Instant.parse("2026-11-22T08:15:00.123Z");
    private static final TenantId ACME = new TenantId("acme");

    final List<String> acts = new ArrayList<>();
    String companyName = "Acme Robotics";
    RuntimeException trouble;

    @Override
    public Health health() {
        if (trouble != null) {
            throw trouble;
        }
        return new Health(
                MORNING,
                List.of(
                        green(Aspect.SETTINGS),
                        green(Aspect.DATABASE),
                        new Item(
                                Aspect.CONNECTION,
                                "acme/company",
                                Light.RED,
                                Optional.of(new Failure(ErrorCode.CONNECTION_WITHDRAWN)),
                                Optional.of(MORNING)),
                        new Item(
                                Aspect.HIRES,
                                "acme",
                                Light.AMBER,
                                Optional.of(new Failure(ErrorCode.HIRES_UNKNOWN, 1, MORNING)),
                                Optional.of(MORNING))));
    }

    private static Item green(Aspect aspect) {
        return new Item(aspect, "", Light.GREEN, Optional.empty(), Optional.empty());
    }

    @Override
    public List<Proof> prove(boolean askProduction) {
        acts.add("prove " + askProduction);
        return List.of(
                Proof.proved(Proof.Item.SETTINGS),
                Proof.proved(Proof.Item.GATEWAY, "gateway.remote-sandbox.com"),
                Proof.failed(Proof.Item.CLIENT, new Failure(ErrorCode.CLIENT_REJECTED)));
    }

    @Override
    public List<OfTenant<Connection>> connections() {
        return List.of(new OfTenant<>(
                ACME,
                new Connection(
                        new ConnectionId("company"),
                        EnvironmentName.SANDBOX,
                        Connection.Kind.CONSENT,
                        new CompanyId("2f6b8c1d-0a3e-4d57-9c48-e1f2a3b4c5d6"),
                        companyName,
                        Optional.empty(),
                        new UserId("ada"),
                        MORNING,
                        true,
                        Optional.of(Connection.Ended.REFUSED_BY_REMOTE),
                        Optional.of(MORNING),
                        Optional.empty())));
    }

    @Override
    public List<OfTenant<Hire>> openHires() {
        return List.of(new OfTenant<>(ACME, hire(HireState.UNKNOWN)));
    }

    private static Hire hire(HireState state) {
        return new Hire(
                new HireId(HIRE),
                new ApplicationId("A-17"),
                1,
                state,
                new Person(new UserId("rita"), "Rita Recruiter"),
                MORNING,
                MORNING,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Hire settleAsCreated(TenantId tenant, HireId hire, EmploymentId employment, String by) {
        acts.add("created " + tenant + " " + hire + " " + employment + " by " + by);
        return hire(HireState.CREATED);
    }

    @Override
    public Hire settleAsNotCreated(TenantId tenant, HireId hire, String by) {
        if (!tenant.equals(ACME)) {
            throw new RemoteHiringException(ErrorCode.HIRE_UNKNOWN);
        }
        acts.add("not created " + tenant + " " + hire + " by " + by);
        return hire(HireState.NOT_CREATED);
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public List<Finding> examine(boolean mayWrite, boolean askProduction) {
        acts.add("examine " + mayWrite + " " + askProduction);
        return List.of(new Finding(
                "11",
                "Whether magic links are on, and how they are refused",
                "They seem to be on: one for nobody is answered 404.",
                List.of("for nobody: 404 {\"message\":\"Not found\"}")));
    }

    @Override
    public void supportBundle(OutputStream zip) throws IOException {
        zip.write("a zip".getBytes(StandardCharsets.UTF_8));
    }
}
