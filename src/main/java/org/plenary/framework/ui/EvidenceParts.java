package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.framework.EvidenceState;
import org.plenary.framework.EvidenceTie;
import org.plenary.framework.Quotation;
import org.plenary.summary.SummaryPaths;
import org.plenary.summary.SummaryPlace;
import org.plenary.summary.TextDifference;
import org.plenary.summary.TextDifference.Fate;

/** Small parts that pages show evidence with. */
final class EvidenceParts {
    private EvidenceParts() {}

    /** The tie as a word with its sign: plus, wave or bar. */
    static Span tie(EvidenceTie tie) {
        Span badge = new Span(tie.word());
        badge.addClassName("evidence-tie");
        badge.getElement().setAttribute("data-tie", tie.name().toLowerCase(Locale.ROOT));
        return badge;
    }

    /**
     * Where the passage is read; of one that is gone from the text, only its public version can be.
     */
    static String path(Quotation quotation) {
        boolean past = quotation.state() == EvidenceState.GONE && quotation.releasedVersion() > 0;
        return past && quotation.path().startsWith("/app/")
                ? SummaryPaths.publicPage(
                                quotation.place().workshopSlug(), quotation.place().sessionSlug())
                        + "/v/"
                        + quotation.releasedVersion()
                : quotation.path();
    }

    /** What became of the passage since it was linked. */
    static String became(Quotation quotation) {
        if (quotation.now() != null) {
            return "Changed since it was linked";
        }
        return switch (quotation.state()) {
            case CURRENT -> "";
            case CHANGED -> "Marked as something else since it was linked";
            case GONE ->
                    quotation.releasedVersion() > 0
                            ? "No longer in the summary; it stands in public version "
                                    + quotation.releasedVersion()
                            : "No longer in the summary, so its words are gone here too";
        };
    }

    /** Session and workshop; leads to the passage. */
    static Div source(SummaryPlace place, String path, String words) {
        Anchor link = path.startsWith("/app/") ? Links.to(path, words) : Links.outside(path, words);
        link.getElement().setAttribute("dir", "auto");
        Div line = new Div(link);
        line.addClassName("evidence-source");
        if (!place.workshopTitle().equals(words)) {
            Span workshop = new Span(place.workshopTitle());
            workshop.getElement().setAttribute("dir", "auto");
            line.add(workshop);
        }
        return line;
    }

    /** What changed, word by word, with additions and deletions as {@code ins} and {@code del}. */
    static Paragraph difference(String before, String now) {
        Paragraph words = new Paragraph();
        words.addClassName("evidence-difference");
        words.getElement().setAttribute("dir", "auto");
        TextDifference difference =
                TextDifference.between(List.of(block(before)), List.of(block(now)));
        difference.lines().forEach(line -> line.parts().forEach(p -> words.add(part(p))));
        return words;
    }

    private static Component part(TextDifference.Part part) {
        if (part.fate() == Fate.KEPT) {
            return new Text(part.text());
        }
        HtmlComponent mark = new HtmlComponent(part.fate() == Fate.ADDED ? "ins" : "del");
        mark.getElement().setText(part.text());
        return mark;
    }

    private static Block block(String text) {
        return new Block(
                "one-and-the-same", BlockType.PARAGRAPH, 0, null, List.of(Run.plain(text)));
    }
}
