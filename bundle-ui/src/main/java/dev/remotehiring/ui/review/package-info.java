/**
 * What will be sent, before it is: exactly what goes to which company. Start reading at {@link
 * dev.remotehiring.ui.review.SummaryPage}.
 */
package dev.remotehiring.ui.review;
