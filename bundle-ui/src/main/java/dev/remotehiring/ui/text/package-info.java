/**
 * The words of the pages, by language. {@code texts.properties} is English and complete; a language is one more file
 * beside it, which may come from a fragment bundle. Start reading at {@link dev.remotehiring.ui.text.Texts}.
 */
package dev.remotehiring.ui.text;
