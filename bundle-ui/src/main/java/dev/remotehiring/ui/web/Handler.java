package dev.remotehiring.ui.web;

/** Answers a request. */
@FunctionalInterface
public interface Handler {
    /** The answer; what it throws becomes a page. */
    Reply handle(Exchange exchange);
}
