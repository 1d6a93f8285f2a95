/** Puts the demo together in an OSGi framework. Start reading at {@link dev.remotehiring.demohost.wiring.DemoHost}. */
package dev.remotehiring.demohost.wiring;
