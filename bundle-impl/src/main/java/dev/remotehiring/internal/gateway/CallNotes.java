package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.http.HttpAnswer;
import dev.remotehiring.internal.http.NoAnswerException;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.token.ActingAs;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a call says about the connection that it went through. Where Remote has let it in and answered, the connection
 * works, whatever the answer. A right that is lacking, and a limited rate, say nothing about it; that the platform's own
 * services fail, or another click is just renewing it, neither.
 */
final class CallNotes {
    private static final Set<Kind> ABOUT_IT = EnumSet.of(
            Kind.CLIENT_REJECTED,
            Kind.CONNECTION_ENDED,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Kind.REMOTE_UNAVAILABLE,
            Kind.REMOTE_UNEXPECTED);
    private static final Set<ErrorCode> ABOUT_THE_MOMENT = EnumSet.of(
            ErrorCode.ACCESS_CONTENDED,
            ErrorCode.ACCESS_INTERRUPTED,
            ErrorCode.ACCESS_JUST_FAILED,
            ErrorCode.CONNECTION_MADE_ANEW);

    private final LastCalls calls;

    CallNotes(LastCalls calls) {
        this.calls = calls;
    }

    HttpAnswer of(ActingAs actingAs, Gateway.Exchange exchange) throws NoAnswerException {
        return actingAs instanceof StoredConnection connection ? noted(connection, exchange) : exchange.run();
    }

    private HttpAnswer noted(StoredConnection connection, Gateway.Exchange exchange) throws NoAnswerException {
        try {
            HttpAnswer answer = exchange.run();
            note(connection, answer);
            return answer;
        } catch (NoAnswerException e) {
            failed(connection, new Failure(Fault.SILENT.error()));
            throw e;
        } catch (RemoteHiringException e) {
            if (ABOUT_IT.contains(e.kind())
                    && !ABOUT_THE_MOMENT.contains(e.failure().code())) {
                failed(connection, e.failure());
            }
            throw e;
        }
    }

    private void note(StoredConnection connection, HttpAnswer answer) {
        if (answer.isSuccess() && isOfAnApi(answer)) {
            calls.worked(connection.tenant(), connection.id());
            return;
        }
        Fault fault = Fault.ofStatus(answer.status());
        if (!fault.isPassing() && fault != Fault.FORBIDDEN) {
            calls.worked(connection.tenant(), connection.id());
        } else if (fault.isPassing() && fault != Fault.RATE_LIMITED) {
            failed(connection, new Failure(fault.error(), answer.status()));
        }
    }

    /** A page of something on the way may answer with a success, too. */
    private static boolean isOfAnApi(HttpAnswer answer) {
        String body = answer.body().stripLeading();
        return body.isEmpty() || body.startsWith("{") || body.startsWith("[");
    }

    private void failed(StoredConnection connection, Failure failure) {
        calls.failed(connection.tenant(), connection.id(), failure);
    }
}
