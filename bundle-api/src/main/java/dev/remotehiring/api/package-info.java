/**
 * What a host platform calls to hire a candidate through Remote. Start reading at {@link dev.remotehiring.api.RemoteHiringService}.
 *
 * <p>Ids are records, so that two of them cannot be swapped; expected results are values ({@link
 * dev.remotehiring.api.HireOutcome}), unexpected ones are {@link dev.remotehiring.api.RemoteHiringException}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.remotehiring.api;
