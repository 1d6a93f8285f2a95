package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.Country;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.Countries;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.HireForms;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.InUse;
import dev.remotehiring.internal.token.StoredConnection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a connection may do what the features need, by reading what each of them reads (the Remote facts, section
 * 1.2). Writing is not tried: that it may shows by a hire that it made.
 */
final class Scopes {
    private static final int FORBIDDEN = 403;

    private final Gateway gateway;
    private final Employments employments;
    private final CompanyManagers managers;
    private final InUse inUse;
    private final Settings settings;
    private final Clock clock;

    Scopes(
            Gateway gateway,
            Employments employments,
            CompanyManagers managers,
            InUse inUse,
            Settings settings,
            Clock clock) {
        this.gateway = gateway;
        this.employments = employments;
        this.managers = managers;
        this.inUse = inUse;
        this.settings = settings;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Reading {
        void run() throws RemoteRefusedException;
    }

    Proof prove(Witness.Found witness, Deadline deadline) {
        String asked = settings.scopes();
        if (witness.connection().isEmpty()) {
            return Proof.open(Item.SCOPES, witness.otherwise(), asked);
        }
        StoredConnection connection = witness.connection().get();
        List<String> missing = missing(new Access(connection, deadline));
        if (!missing.isEmpty()) {
            return Proof.failed(Item.SCOPES, new Failure(ErrorCode.SCOPES_MISSING, String.join(", ", missing)), asked);
        }
        return inUse.hasHired(connection.tenant(), connection.id(), connection.connectedAt())
                ? Proof.proved(Item.SCOPES, asked)
                : Proof.open(Item.SCOPES, new Failure(ErrorCode.SCOPES_WRITING_UNSEEN), asked);
    }

    private List<String> missing(Access access) {
        List<String> missing = new ArrayList<>();
        try {
            note("employment:read", missing, () -> employments.probe(access));
            note("company_manager:read", missing, () -> managers.list(access));
            List<Country> countries = new ArrayList<>();
            note("country:read", missing, () -> countries.addAll(new Countries(gateway, clock).all(access)));
            Optional<Country> employing = countries.stream()
                    .filter(country -> country.offered().contains(EmploymentType.EMPLOYEE))
                    .findFirst();
            if (employing.isPresent()) {
                Placement place = new Placement(employing.get().code(), EmploymentType.EMPLOYEE);
                note(
                        "form:read",
                        missing,
                        () -> new HireForms(gateway, settings.formVersion(), clock).fetch(access, place));
            }
            return missing;
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.PROOF_REFUSED, e.error().status());
        }
    }

    private static void note(String scope, List<String> missing, Reading reading) throws RemoteRefusedException {
        try {
            reading.run();
        } catch (RemoteRefusedException e) {
            if (e.error().status() != FORBIDDEN) {
                throw e;
            }
            missing.add(scope);
        }
    }
}
