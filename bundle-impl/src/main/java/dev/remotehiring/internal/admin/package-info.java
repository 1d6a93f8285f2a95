/** What the administrator's pages stand on: {@link dev.remotehiring.internal.admin.Administration}. */
package dev.remotehiring.internal.admin;
