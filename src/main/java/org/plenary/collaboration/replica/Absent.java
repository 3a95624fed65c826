package org.plenary.collaboration.replica;

/** The two values of JavaScript that stand for nothing; used instead of Java's null in values. */
public enum Absent {
    NULL,
    UNDEFINED
}
