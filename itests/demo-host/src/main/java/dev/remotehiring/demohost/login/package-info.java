/**
 * Who the users of the demo are and how they log in. Start reading at {@link dev.remotehiring.demohost.login.AtsContext},
 * which secures the plugin's pages together with the demo's own.
 */
package dev.remotehiring.demohost.login;
