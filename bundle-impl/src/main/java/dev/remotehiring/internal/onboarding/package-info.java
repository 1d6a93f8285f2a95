/**
 * What happens to a hire that is at Remote: how its onboarding goes, cancelling it, inviting the person, and the status
 * that the buttons show. Start at {@link dev.remotehiring.internal.onboarding.Reading}.
 */
package dev.remotehiring.internal.onboarding;
