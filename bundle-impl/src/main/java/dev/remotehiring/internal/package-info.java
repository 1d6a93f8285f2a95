/** The plugin's inside; nothing of it is exported. Start reading at {@code hiring}. */
package dev.remotehiring.internal;
