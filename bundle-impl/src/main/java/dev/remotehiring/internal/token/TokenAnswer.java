package dev.remotehiring.internal.token;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the token endpoint gave (the Remote facts, sections 2.2 to 2.5).
 *
 * @param accessToken the access token
 * @param askedAt when it was asked for: its lifetime began then, or later
 * @param lifetime how long it is good for, as the answer says
 * @param refreshToken the refresh token, where the grant has one
 * @param company whose company it acts for; only the code exchange says so
 * @param user as whom it acts; only the code exchange says so
 * @param mintedWith the fingerprint of the client secret that it was got with
 */
public record TokenAnswer(
        Secret accessToken,
        Instant askedAt,
        Duration lifetime,
        Optional<Secret> refreshToken,
        Optional<CompanyId> company,
        Optional<RemoteUserId> user,
        String mintedWith) {}
