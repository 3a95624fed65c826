package org.plenary.workshop.eventpage;

/** Recognises one field of an event page. Rules are stateless; they add to what was found. */
interface FieldRule {

    /** Looks at the page and adds what it recognises. */
    void apply(Findings found);
}
