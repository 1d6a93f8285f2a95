/**
 * The bundles as their users meet them: in a plain Felix, in a stock Karaf, in the distribution; and the arrows between
 * their packages. Start reading at {@link dev.remotehiring.osgi.Felix}.
 */
package dev.remotehiring.osgi;
