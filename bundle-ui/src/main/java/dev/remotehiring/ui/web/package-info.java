/**
 * From a request to a reply: who asks, whether the browser may be believed, which handler answers, and what happens
 * when it cannot. Start reading at {@link dev.remotehiring.ui.web.PagesServlet}.
 */
package dev.remotehiring.ui.web;
