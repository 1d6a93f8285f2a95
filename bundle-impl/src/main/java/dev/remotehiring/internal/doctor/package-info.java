/**
 * Finds out what Remote's documents leave open, without harm. Start reading at {@link
 * dev.remotehiring.internal.doctor.Doctor}; {@link dev.remotehiring.internal.doctor.Masking} is what every text goes
 * through that leaves the platform.
 */
package dev.remotehiring.internal.doctor;
