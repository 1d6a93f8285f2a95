package dev.remotehiring.internal.doctor;

/** A question is not asked; the message says why. */
final class Unasked extends Exception {
    private static final long serialVersionUID = 1L;

    Unasked(String why) {
        super(why);
    }
}
