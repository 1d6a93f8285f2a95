/**
 * Which connection serves which call for whom: one pure choice, {@link dev.remotehiring.internal.connection.Choice}; and
 * that a tenant has one company, {@link dev.remotehiring.internal.connection.OneCompany}.
 */
package dev.remotehiring.internal.connection;
