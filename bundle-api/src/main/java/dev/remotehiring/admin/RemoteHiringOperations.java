package dev.remotehiring.admin;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What whoever runs the platform looks at: all tenants of one configured environment at once. There is no actor: whoever
 * calls it answers for who may. Consoles, commands and monitors call it, and pages for users with the host's permission
 * {@code OPERATE}. One service for each configured environment, with the same properties as {@code RemoteHiringService}.
 */
@ProviderType
public interface RemoteHiringOperations {
    /** How the plugin is. Answers within a second, whatever is away. */
    Health health();

    /**
     * Proves the set-up, item by item. Nothing is written at Remote. Blocks for at most 30 seconds.
     *
     * @param askProduction whether Remote may be asked where the environment is production; elsewhere it always is
     * @return one proof for each item, in their order
     */
    List<Proof> prove(boolean askProduction);

    /** The connections of all tenants. */
    List<OfTenant<Connection>> connections();

    /** The hires of all tenants that are not settled: those that need a person first, then by age. */
    List<OfTenant<Hire>> openHires();

    /**
     * As {@link RemoteHiringAdmin#settleAsCreated}, by the platform's console.
     *
     * @param by who, for the audit; for instance the login name at the console
     */
    Hire settleAsCreated(TenantId tenant, HireId hire, EmploymentId employment, String by);

    /** As {@link RemoteHiringAdmin#settleAsNotCreated}, by the platform's console. */
    Hire settleAsNotCreated(TenantId tenant, HireId hire, String by);

    /** What was counted on this node. */
    List<Figure> figures();

    /**
     * Finds out what Remote's documents leave open, as far as that can be done without harm. Blocks for at most 60
     * seconds.
     *
     * @param mayWrite whether it may also do what leaves something at Remote; never in production
     * @param askProduction whether Remote may be asked where the environment is production
     */
    List<Finding> examine(boolean mayWrite, boolean askProduction);

    /**
     * All that helps somebody who was not there to understand what is the matter, as a ZIP archive: no secrets, no
     * personal values.
     *
     * @param zip where to write; it is not closed
     * @throws IOException when it cannot be written
     */
    void supportBundle(OutputStream zip) throws IOException;
}
