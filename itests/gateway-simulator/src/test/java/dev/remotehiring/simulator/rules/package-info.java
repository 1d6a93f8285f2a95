/**
 * One test or more for each rule of the Remote facts, section 11, named after its number, and
 * {@link dev.remotehiring.simulator.rules.RuleSwitchTest}, which shows that they bite.
 */
package dev.remotehiring.simulator.rules;
