package dev.remotehiring.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.world.Employment;
import java.util.List;
import java.util.Set;

/** How far an onboarding has come, told in steps (the Remote facts, section 3.9). */
final class OnboardingSteps {
    private static final List<String> DETAILS = List.of("contract_details", "pricing_plan_details");
    private static final Set<String> BEFORE_INVITE =
            Set.of("pre_hire", "created", "job_title_review", "created_awaiting_reserve", "created_reserve_paid");

    private OnboardingSteps() {}

    static ArrayNode of(Employment employment) {
        boolean invited = !BEFORE_INVITE.contains(employment.status());
        boolean active = employment.status().equals("active");
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        ObjectNode details = step(steps, "employment_details", "Add employment details", invited, true);
        subStep(details, "basic_information", true);
        DETAILS.forEach(
                section -> subStep(details, section, employment.section(section).isPresent()));
        step(steps, "invite_employee", "Invite the employee", invited, false);
        step(steps, "self_enrollment", "The employee enrols", active, invited);
        step(steps, "enrollment", "Remote enrols the employee", active, false);
        return steps;
    }

    private static ObjectNode step(ArrayNode steps, String type, String label, boolean done, boolean begun) {
        ObjectNode step = steps.addObject()
                .put("id", type)
                .put("type", type)
                .put("label", label)
                .put("status", done ? "completed" : begun ? "in_progress" : "not_started");
        step.putArray("sub_steps");
        return step;
    }

    private static void subStep(ObjectNode step, String type, boolean done) {
        step.withArray("sub_steps")
                .addObject()
                .put("id", type)
                .put("type", type)
                .put("label", type.replace('_', ' '))
                .put("status", done ? "completed" : "not_started")
                .put("optional", false);
    }
}
