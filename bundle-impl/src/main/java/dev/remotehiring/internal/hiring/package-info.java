/**
 * The main path: from a click on Hire to the employment and the way into Remote. Start reading at {@link
 * dev.remotehiring.internal.hiring.Hiring}.
 */
package dev.remotehiring.internal.hiring;
