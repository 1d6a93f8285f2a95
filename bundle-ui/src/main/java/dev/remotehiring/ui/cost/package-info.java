/**
 * What a hire will probably cost, beside the offer and never in the way: a piece of a page that comes after the page. Start
 * at {@link dev.remotehiring.ui.cost.Costs}.
 */
package dev.remotehiring.ui.cost;
