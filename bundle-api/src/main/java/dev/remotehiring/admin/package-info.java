/**
 * What an administrator's pages, commands and consoles call: the set-up, the connections to Remote and their checks.
 * Start reading at {@link dev.remotehiring.admin.RemoteHiringAdmin}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.remotehiring.admin;
