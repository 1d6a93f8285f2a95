/** The lights as Apache Felix health checks. */
package dev.remotehiring.healthcheck;
