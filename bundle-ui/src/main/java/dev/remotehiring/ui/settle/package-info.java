/**
 * The hires that an administrator may settle by hand, and how. Start reading at {@link
 * dev.remotehiring.ui.settle.Settling}.
 */
package dev.remotehiring.ui.settle;
