/** The validated configuration of the pages. Everyone may read it, it reads nobody. */
package dev.remotehiring.ui.config;
