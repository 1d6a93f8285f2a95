/** Which connection serves which call for whom: one pure choice, {@link dev.remotehiring.internal.connection.Choice}. */
package dev.remotehiring.internal.connection;
