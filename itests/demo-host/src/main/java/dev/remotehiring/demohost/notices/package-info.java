/**
 * What the demo tells its users when the plugin tells the demo. Start reading at {@link
 * dev.remotehiring.demohost.notices.HiringNotices}.
 */
package dev.remotehiring.demohost.notices;
