package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.plenary.framework.AdoptionOutlook;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.RoundPurpose;

/** Why an adopted framework was taken up again, and what stays public meanwhile. */
final class RoundNotice extends Div {
    RoundNotice(FrameworkDetails framework, AdoptionOutlook.Round round) {
        addClassName("plenary-notice");
        String what =
                round.purpose() == RoundPurpose.CORRIGENDUM
                        ? "This round mends the adopted text."
                        : "This round leads to the next version.";
        String meanwhile =
                framework.state() == FrameworkState.ADOPTED
                        ? ""
                        : " What was adopted stays public until it is released.";
        Span note = new Span(round.note());
        note.getElement().setAttribute("dir", "auto");
        add(new Paragraph(what + meanwhile), new Paragraph(note));
    }
}
