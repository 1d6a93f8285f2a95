/**
 * Everything that is kept of a tenant: taking it out, and erasing it. Start reading at {@link
 * dev.remotehiring.ui.tenant.TenantData}.
 */
package dev.remotehiring.ui.tenant;
