/**
 * What an administrator decides about hiring: whether a hire is shown before it is sent, and from what Remote's form is
 * filled; tried on a candidate first. Start at {@link dev.remotehiring.ui.rules.HiringRulesPages}.
 */
package dev.remotehiring.ui.rules;
