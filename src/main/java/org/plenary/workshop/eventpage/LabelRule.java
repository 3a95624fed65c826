package org.plenary.workshop.eventpage;

/** Collects what the page labels by name, so that the other rules can ask for it. */
final class LabelRule implements FieldRule {

    @Override
    public void apply(Findings found) {
        found.labels = Labelled.in(found.page(), found.blocks());
    }
}
