package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.Wording;

/** What an amendment changes, in words: the difference of its text, or the place of an item. */
final class ProposedChange extends Div {
    ProposedChange(AmendmentDetails details) {
        Amendment amendment = details.amendment();
        Amendment.Subject subject = amendment.subject();
        switch (amendment.kind()) {
            case TEXT -> add(new AmendedText(amendment.base(), amendment.wording()));
            case NEW_ITEM -> {
                line(
                        "A new %s %s."
                                .formatted(
                                        subject.kind().word().toLowerCase(Locale.ROOT),
                                        subject.place()));
                add(new AmendedText(Wording.EMPTY, amendment.wording()));
            }
            case DELETION -> {
                line("%s goes, with all below it.".formatted(subject.code()));
                Wording now = details.current();
                add(new AmendedText(now == null ? amendment.base() : now, Wording.EMPTY));
            }
            case MOVE ->
                    line(
                            "%s moves, with all below it, to stand %s. Its text and its code stay."
                                    .formatted(subject.code(), subject.place()));
        }
    }

    private void line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("amended-line");
        add(line);
    }
}
