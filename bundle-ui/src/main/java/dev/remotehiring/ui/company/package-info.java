/**
 * A company that is no customer of Remote yet, made there from here. Start reading at {@link
 * dev.remotehiring.ui.company.NewCompanies}.
 */
package dev.remotehiring.ui.company;
