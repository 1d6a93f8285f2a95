/**
 * How the pages of the demo look, and what every servlet of it does first. Start reading at {@link
 * dev.remotehiring.demohost.page.AtsServlet}.
 */
package dev.remotehiring.demohost.page;
