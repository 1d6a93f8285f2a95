/**
 * Remote's REST resources, one class each: a connection in, a domain type out. Start reading at {@link
 * dev.remotehiring.internal.gateway.Gateway}.
 */
package dev.remotehiring.internal.gateway;
