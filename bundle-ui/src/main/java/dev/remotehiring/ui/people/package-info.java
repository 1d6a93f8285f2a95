/**
 * Who may hire here, and who that is at Remote. Start reading at {@link dev.remotehiring.ui.people.RemoteUsers}.
 */
package dev.remotehiring.ui.people;
