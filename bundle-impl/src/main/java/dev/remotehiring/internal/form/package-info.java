/**
 * The live form of a country (the Remote facts, sections 3.2 and 3.7): a candidate and what was typed laid onto it, what
 * is missing or wrong, and the basic information to send. Jackson trees in, API types out; no network, no clock. Start
 * reading at {@code CountryForm}.
 */
package dev.remotehiring.internal.form;
