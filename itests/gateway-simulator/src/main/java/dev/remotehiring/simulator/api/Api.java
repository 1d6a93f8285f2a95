package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R28_EOR_ALIAS;

import dev.remotehiring.simulator.auth.AuthServer;
import dev.remotehiring.simulator.cost.Regions;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Forms;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.http.Router;
import dev.remotehiring.simulator.world.Ground;
import java.time.Duration;
import java.util.function.Supplier;

/** Every address of the gateway and of the web application, and who answers there. */
public final class Api {
    private final Ground ground;
    private final Router router = new Router();

    /**
     * The whole server.
     *
     * @param ground what it stands on
     * @param auth the authorisation server
     * @param countries the countries
     * @param forms their forms
     * @param listLag how long a new employment stays out of lists
     */
    public Api(Ground ground, AuthServer auth, Countries countries, Forms forms, Supplier<Duration> listLag) {
        this.ground = ground;
        Gate gate = new Gate(ground, auth.tokens(), auth.limits());
        EmploymentJson json = new EmploymentJson(ground, countries, new Times(ground));
        Content content = new Content(ground, forms);
        EmploymentCreation creation = new EmploymentCreation(ground, countries, content, json, listLag);
        auth.addTo(router);
        countries(gate, new CountryResource(ground, countries, forms));
        costs(gate, new CostResource(ground, new Regions(countries)));
        employments(gate, creation, new EmploymentReading(ground, json));
        onboarding(gate, new Invitation(ground, countries, content), new Cancellation(ground));
        people(gate, new ManagerResource(ground, auth.consents()), new LinkResource(ground, auth.links()));
        changes(gate, new EmploymentChange(ground, countries, content, json));
        sandbox(gate, new SandboxResource(ground, creation, json));
        companies(gate, auth, new CompanyCheck(ground, countries, forms));
        router.on(
                        "GET",
                        "/v1/identity/current",
                        gate.guard(
                                Access.IDENTITY, (caller, request, parts) -> new IdentityResource(ground).show(caller)))
                .on(
                        "GET",
                        "/v1/employee/current",
                        gate.guard(
                                Access.EMPLOYEE,
                                (caller, request, parts) -> new EmployeeResource(ground).show(caller)));
        pages(new Dashboard(ground, auth.sessions(), countries));
    }

    /** Answers any request; {@code /eor/v1} is an old name of {@code /v1} (rule 28). */
    public Response answer(Request request) {
        boolean alias = request.path().startsWith("/eor/v1/") && ground.enforces(R28_EOR_ALIAS);
        Request meant = alias ? request.at(request.path().substring("/eor".length())) : request;
        try {
            return shaped(router.answer(meant).orElseThrow(() -> Failure.message(404, "Not Found")));
        } catch (Failure failure) {
            return shaped(failure.response());
        }
    }

    /** Where the settings want it, 422 tells its errors as a list of texts. */
    private Response shaped(Response response) {
        boolean listed = response.status() == 422 && ground.settings().listedErrors();
        return listed ? ListedErrors.of(response) : response;
    }

    private void countries(Gate gate, CountryResource countries) {
        router.on(
                        "GET",
                        "/v1/countries",
                        gate.guard(Access.READ_COUNTRIES, (caller, request, parts) -> countries.list()))
                .on("GET", "/v1/countries/*/*", gate.guard(Access.READ_FORM, countries::form))
                .on(
                        "GET",
                        "/v1/companies/schema",
                        gate.guard(
                                Access.COMPANY_SCHEMA,
                                (caller, request, parts) -> countries.companySchema(caller, request)));
    }

    private void costs(Gate gate, CostResource costs) {
        router.on(
                        "GET",
                        "/v1/cost-calculator/countries",
                        gate.guard(Access.COSTS, (caller, request, parts) -> costs.countries()))
                .on(
                        "GET",
                        "/v1/cost-calculator/regions/*/fields",
                        gate.guard(Access.COSTS, (caller, request, parts) -> costs.fields(parts)))
                .on(
                        "POST",
                        "/v1/cost-calculator/estimation",
                        gate.guard(Access.COSTS, (caller, request, parts) -> costs.estimate(request)));
    }

    private void employments(Gate gate, EmploymentCreation creation, EmploymentReading reading) {
        router.on(
                        "POST",
                        "/v1/employments",
                        gate.guard(
                                Access.WRITE_EMPLOYMENT, (caller, request, parts) -> creation.create(caller, request)))
                .on(
                        "GET",
                        "/v1/employments",
                        gate.guard(Access.READ_EMPLOYMENT, (caller, request, parts) -> reading.list(caller, request)))
                .on(
                        "GET",
                        "/v1/employments/*",
                        gate.guard(Access.READ_EMPLOYMENT, (caller, request, parts) -> reading.show(caller, parts)))
                .on(
                        "GET",
                        "/v1/employments/*/onboarding-steps",
                        gate.guard(Access.READ_EMPLOYMENT, (caller, request, parts) -> reading.steps(caller, parts)));
    }

    private void onboarding(Gate gate, Invitation invitation, Cancellation cancellation) {
        router.on(
                        "POST",
                        "/v1/employments/*/invite",
                        gate.guard(
                                Access.WRITE_EMPLOYMENT, (caller, request, parts) -> invitation.invite(caller, parts)))
                .on(
                        "POST",
                        "/v1/cancel-onboarding/*",
                        gate.guard(Access.CANCEL, (caller, request, parts) -> cancellation.cancel(caller, parts)));
    }

    private void people(Gate gate, ManagerResource managers, LinkResource links) {
        router.on(
                        "GET",
                        "/v1/company-managers",
                        gate.guard(Access.READ_MANAGERS, (caller, request, parts) -> managers.list(caller, request)))
                .on(
                        "POST",
                        "/v1/company-managers",
                        gate.guard(Access.WRITE_MANAGERS, (caller, request, parts) -> managers.create(caller, request)))
                .on(
                        "GET",
                        "/v1/company-managers/*",
                        gate.guard(Access.READ_MANAGERS, (caller, request, parts) -> managers.show(caller, parts)))
                .on(
                        "DELETE",
                        "/v1/company-managers/*",
                        gate.guard(Access.WRITE_MANAGERS, (caller, request, parts) -> managers.remove(caller, parts)))
                .on(
                        "POST",
                        "/v1/magic-link",
                        gate.guard(Access.MAGIC_LINK, (caller, request, parts) -> links.create(caller, request)))
                .on(
                        "GET",
                        "/v1/sso-url",
                        gate.guard(Access.MAGIC_LINK, (caller, request, parts) -> links.legacy(caller, request)))
                .on(
                        "GET",
                        "/v1/sso_url",
                        gate.guard(Access.MAGIC_LINK, (caller, request, parts) -> links.legacy(caller, request)));
    }

    private void changes(Gate gate, EmploymentChange change) {
        router.on("PATCH", "/v1/employments/*", gate.guard(Access.WRITE_EMPLOYMENT, change::change))
                .on("PUT", "/v1/employments/*", gate.guard(Access.WRITE_EMPLOYMENT, change::change));
    }

    private void sandbox(Gate gate, SandboxResource sandbox) {
        router.on(
                        "POST",
                        "/v1/sandbox/employments",
                        gate.guard(Access.SANDBOX, (caller, request, parts) -> sandbox.create(caller, request)))
                .on("PATCH", "/v1/sandbox/employments/*", gate.guard(Access.SANDBOX, sandbox::change))
                .on("PUT", "/v1/sandbox/employments/*", gate.guard(Access.SANDBOX, sandbox::change))
                .on(
                        "DELETE",
                        "/v1/sandbox/employments/*",
                        gate.guard(Access.SANDBOX, (caller, request, parts) -> sandbox.archive(caller, parts)))
                .on(
                        "POST",
                        "/v1/sandbox/employments/*/risk-reserve-proof-of-payments/approve",
                        gate.guard(Access.SANDBOX, (caller, request, parts) -> sandbox.approveReserve(caller, parts)));
    }

    private void companies(Gate gate, AuthServer auth, CompanyCheck check) {
        CompanyJson json = new CompanyJson(ground, new Times(ground));
        CompanyResource companies = new CompanyResource(ground, auth.consents(), auth.tokens(), json);
        CompanyCreation creation = new CompanyCreation(ground, auth.consents(), check, companies, json);
        Operation change = (caller, request, parts) -> creation.change(caller, request, parts.get(0));
        router.on(
                        "GET",
                        "/v1/companies",
                        gate.guard(Access.LIST_COMPANIES, (caller, request, parts) -> companies.list(caller, request)))
                .on(
                        "POST",
                        "/v1/companies",
                        gate.guard(Access.WRITE_COMPANY, (caller, request, parts) -> creation.create(caller, request)))
                .on(
                        "GET",
                        "/v1/companies/*",
                        gate.guard(Access.READ_COMPANY, (caller, request, parts) -> companies.show(caller, parts)))
                .on(
                        "GET",
                        "/v1/companies/*/actions",
                        gate.guard(Access.READ_COMPANY, (caller, request, parts) -> companies.actions(caller, parts)))
                .on("PATCH", "/v1/companies/*", gate.guard(Access.WRITE_COMPANY, change))
                .on("PUT", "/v1/companies/*", gate.guard(Access.WRITE_COMPANY, change))
                .on("POST", "/v1/companies/*/create-token", gate.guard(Access.CREATE_TOKEN, companies::createToken));
    }

    private void pages(Dashboard dashboard) {
        router.on("GET", "/dashboard/people/new/full_time/*", dashboard::onboarding)
                .on("GET", "/dashboard", (request, parts) -> dashboard.home(request))
                .on("GET", "/dashboard/**", (request, parts) -> dashboard.home(request))
                .on("GET", "/terms", (request, parts) -> Dashboard.terms())
                .on("GET", "/", (request, parts) -> Response.seeOther("/dashboard"));
    }
}
