/**
 * The support bundle: what helps somebody who was not there. Start reading at {@link
 * dev.remotehiring.ui.support.Support}.
 */
package dev.remotehiring.ui.support;
