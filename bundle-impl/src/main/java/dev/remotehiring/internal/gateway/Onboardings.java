package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.NoAnswerException;
import java.util.List;

/** The onboarding of an employment: its steps, the invitation, the end (the Remote facts, sections 3.6 and 3.9). */
public final class Onboardings {
    private static final int TIMED_OUT = 408;

    private final Gateway gateway;

    /** @param gateway the gateway */
    public Onboardings(Gateway gateway) {
        this.gateway = gateway;
    }

    /** {@code GET /v1/employments/{id}/onboarding-steps}; none when Remote answers in a form that is not known. */
    public List<OnboardingStep> steps(Access access, EmploymentId id) throws RemoteRefusedException {
        return StepReader.read(gateway.understood(
                access, Gateway.Request.of(Operation.READ_ONBOARDING_STEPS).about(id.value())));
    }

    /**
     * {@code POST /v1/employments/{id}/invite}, once. Remote writes an e-mail.
     *
     * @throws RemoteHiringException when it certainly was not acted upon: no connection, no token, a limited rate
     */
    public Deed invite(Access access, EmploymentId id) {
        return once(access, Gateway.Request.of(Operation.INVITE).about(id.value()));
    }

    /** {@code POST /v1/cancel-onboarding/{id}}, once; otherwise like {@link #invite}. */
    public Deed cancel(Access access, EmploymentId id) {
        return once(access, Gateway.Request.of(Operation.CANCEL_ONBOARDING).about(id.value()));
    }

    private Deed once(Access access, Gateway.Request request) {
        try {
            return read(gateway.exchange(access, request));
        } catch (NoAnswerException e) {
            if (e.maybeSent()) {
                return new Deed.Unclear(e.getMessage());
            }
            throw new RemoteHiringException(e, ErrorCode.REMOTE_NOT_REACHED);
        }
    }

    private Deed read(HttpAnswer answer) {
        if (answer.isSuccess()) {
            return new Deed.Done();
        }
        if (answer.status() >= 500 || answer.status() < 400 || answer.status() == TIMED_OUT) {
            return new Deed.Unclear("Remote answered with status " + answer.status() + ".");
        }
        gateway.throwUnlessRefused(answer);
        return new Deed.Refused(Gateway.error(answer));
    }
}
