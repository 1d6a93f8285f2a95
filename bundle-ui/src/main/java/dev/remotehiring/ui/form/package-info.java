/**
 * The hire form: only what is missing or wrong is asked, the rest can be looked at and corrected. Start reading at
 * {@link dev.remotehiring.ui.form.FormPage}.
 */
package dev.remotehiring.ui.form;
