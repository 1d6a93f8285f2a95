/**
 * Remote's published contract against what the plugin sent and what the stand-in answered, anywhere in the tests. Start
 * reading at {@link dev.remotehiring.contract.ExchangesTest}; what differs for a reason is listed in
 * {@code differences.yaml}.
 */
package dev.remotehiring.contract;
