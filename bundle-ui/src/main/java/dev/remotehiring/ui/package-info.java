/** The plugin's pages. */
package dev.remotehiring.ui;
