/**
 * The plugin's pages in the host: hire button, hire form, consent, administrator's page. This package wires them into
 * the host's servlet context. Start reading at {@link dev.remotehiring.ui.UserInterface}; what a request meets begins at
 * {@link dev.remotehiring.ui.web.PagesServlet}.
 */
package dev.remotehiring.ui;
