/**
 * What the administrator's pages and consoles stand on: {@link dev.remotehiring.internal.admin.Administration}. Beside it
 * the ways to connect without a consent, the proof of a connection, the looks at unused ones, and the client secret.
 */
package dev.remotehiring.internal.admin;
