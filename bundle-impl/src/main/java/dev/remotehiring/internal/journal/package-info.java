/**
 * What must survive: hires, pending consents, requests to connect, leases, budgets of requests, and who did what, on a
 * {@code javax.sql.DataSource}. Start reading at {@link dev.remotehiring.internal.journal.Hires}.
 */
package dev.remotehiring.internal.journal;
