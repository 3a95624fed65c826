package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.plenary.base.Dates;
import org.plenary.base.Texts;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentState;
import org.plenary.framework.FrameworkPaths;

/** Words and shapes of amendments that several views show. */
final class AmendmentLooks {
    private static final int REASON = 140;

    private AmendmentLooks() {}

    static StateBadge badge(Amendment amendment) {
        if (amendment.open() && !amendment.fits()) {
            return new StateBadge("No longer fits", StateBadge.Shape.HALF);
        }
        return new StateBadge(amendment.state().word(), shape(amendment.state()));
    }

    private static StateBadge.Shape shape(AmendmentState state) {
        return switch (state) {
            case OPEN -> StateBadge.Shape.OPEN;
            case ACCEPTED -> StateBadge.Shape.FULL;
            case ACCEPTED_WITH_CHANGES -> StateBadge.Shape.CORRECTED;
            case REJECTED -> StateBadge.Shape.STOPPED;
            case WITHDRAWN -> StateBadge.Shape.NONE;
        };
    }

    /** "3 · Change A1 “Share test suites”". */
    static String heading(Amendment amendment) {
        return amendment.number() + " · " + amendment.title();
    }

    /** "Dora Drafter, 21 November 2024, 2 sponsors. “The reason in short”". */
    static String line(Amendment amendment) {
        var line =
                new StringBuilder(amendment.mine() ? "You" : capital(amendment.author()))
                        .append(", ")
                        .append(
                                Dates.day(
                                        amendment
                                                .proposedAt()
                                                .atZone(ReaderZone.get())
                                                .toLocalDate()));
        if (amendment.counterTo() > 0) {
            line.append(", instead of amendment ").append(amendment.counterTo());
        }
        if (amendment.sponsors() > 0) {
            line.append(", ").append(Dates.count(amendment.sponsors(), "sponsor"));
        }
        if (amendment.remarks() > 0) {
            line.append(", ").append(Dates.count(amendment.remarks(), "remark"));
        }
        return line.append(". “")
                .append(Texts.shorten(amendment.reason().replaceAll("\\s+", " "), REASON))
                .append("”")
                .toString();
    }

    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1))
                                .toUpperCase(java.util.Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }

    static Anchor link(String slug, Amendment amendment) {
        return Links.to(FrameworkPaths.amendment(slug, amendment.number()), heading(amendment));
    }

    static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("plenary-muted");
        return span;
    }
}
