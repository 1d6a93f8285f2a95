package dev.remotehiring.internal.measure;

import javax.management.openmbean.TabularData;

/** What a JMX console sees of one environment. JMX demands that it is public, and that its name ends so. */
public interface WatchedMBean {
    /** The worst of all lights: {@code GREEN}, {@code AMBER} or {@code RED}. */
    String getLight();

    /** What was looked at, each with its light, the reason and what to do. */
    TabularData getHealth();

    /** What was counted and measured. */
    TabularData getFigures();
}
