/**
 * The candidates of the demo: the plugin's candidate directory, the pages, and the plugin's button on them. Start
 * reading at {@link dev.remotehiring.demohost.candidates.HireButton}.
 */
package dev.remotehiring.demohost.candidates;
