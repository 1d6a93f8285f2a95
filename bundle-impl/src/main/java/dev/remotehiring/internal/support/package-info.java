/**
 * What helps somebody who was not there to understand what is the matter. Start reading at {@link
 * dev.remotehiring.internal.support.SupportBundle}.
 */
package dev.remotehiring.internal.support;
