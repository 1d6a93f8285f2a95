/** A small ATS as a bundle of its own, for a Karaf: {@link dev.remotehiring.osgi.ats.SmallAts} brings what a host brings. */
package dev.remotehiring.osgi.ats;
