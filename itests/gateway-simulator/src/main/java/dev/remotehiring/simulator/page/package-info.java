/**
 * What people see: login, consent, dashboard, onboarding page. All HTML goes through
 * {@link dev.remotehiring.simulator.page.Html}, which escapes.
 */
package dev.remotehiring.simulator.page;
