package dev.remotehiring.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Journeys that begin with the plugin as it is after its installation, on a stage of their own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EmptyHost {}
