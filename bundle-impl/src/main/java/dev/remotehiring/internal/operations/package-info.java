/** What whoever runs the platform looks at: all tenants of one environment at once. */
package dev.remotehiring.internal.operations;
