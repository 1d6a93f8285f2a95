/**
 * Remote's REST resources, one class each: a connection in, a domain type out; and Remote's rate limit, kept by all nodes together. Start reading at {@link
 * dev.remotehiring.internal.gateway.Gateway}.
 */
package dev.remotehiring.internal.gateway;
