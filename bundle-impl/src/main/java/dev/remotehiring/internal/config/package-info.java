/**
 * What an administrator configures, and the environment it describes. Start reading at {@link
 * dev.remotehiring.internal.config.Settings}; everyone may read it, it reads nobody.
 */
package dev.remotehiring.internal.config;
