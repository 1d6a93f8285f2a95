package dev.remotehiring.admin;

import dev.remotehiring.api.TenantId;

/**
 * Something of a tenant, where those of all tenants are looked at.
 *
 * @param tenant whose
 * @param value what
 * @param <T> what
 */
public record OfTenant<T>(TenantId tenant, T value) {}
