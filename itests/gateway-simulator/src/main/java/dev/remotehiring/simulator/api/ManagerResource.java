package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R53_MANAGERS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.auth.Consents;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.Person;
import dev.remotehiring.simulator.world.Role;
import dev.remotehiring.simulator.world.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /v1/company-managers} (the Remote facts, sections 5.1 and 5.2; rule 53). */
record ManagerResource(Ground ground, Consents consents) {

    Response list(Caller caller, Request request) {
        if (!request.query("company_id").orElse(caller.companyId()).equals(caller.companyId())) {
            throw Failure.notFound("Company");
        }
        List<ObjectNode> items = ground.world().peopleOf(caller.companyId()).stream()
                .map(ManagerResource::json)
                .toList();
        return Response.data(new Pages(ground).page(request, "company_managers", items));
    }

    Response show(Caller caller, List<String> parts) {
        return Response.data(Json.object("company_manager", json(manager(caller, parts))));
    }

    Response remove(Caller caller, List<String> parts) {
        Person person = manager(caller, parts);
        if (person.role() == Role.OWNER) {
            throw Failure.message(422, "The owner of a company cannot be removed");
        }
        consents.revokeUser(person.id());
        ground.world().removePerson(person.id());
        return Response.ok();
    }

    Response create(Caller caller, Request request) {
        ObjectNode body = new Bodies(ground).read(request, Set.of("name", "email", "role", "company_id"));
        String name = Bodies.required(body, "name");
        String email = Bodies.required(body, "email");
        Role role = Role.assignable(Bodies.required(body, "role"))
                .or(() -> ground.enforces(R53_MANAGERS) ? Optional.empty() : Optional.of(Role.OWNER))
                .orElseThrow(() -> Failure.invalid("role", "is invalid"));
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Failure.invalid("email", "has invalid format");
        }
        if (ground.world().personByEmail(email).isPresent()) {
            throw Failure.invalid("email", "has already been taken");
        }
        Person person = new Person(Ids.uuid(), caller.companyId(), name, email, Seed.PASSWORD, role, "initiated");
        ground.world().add(person);
        ObjectNode answer = Json.object("company_manager", json(person));
        return ground.settings().bareManagerAnswer() ? Response.json(201, answer) : Response.data(201, answer);
    }

    private Person manager(Caller caller, List<String> parts) {
        return ground.world()
                .person(parts.get(0))
                .filter(person -> person.companyId().equals(caller.companyId()))
                .orElseThrow(() -> Failure.notFound("Company manager"));
    }

    private static ObjectNode json(Person person) {
        return Json.object()
                .put("user_id", person.id())
                .put("user_email", person.email())
                .put("user_name", person.name())
                .put("role", person.role().wire())
                .put("company_id", person.companyId());
    }
}
