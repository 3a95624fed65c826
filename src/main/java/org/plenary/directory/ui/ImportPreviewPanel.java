package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.directory.ImportPreview;
import org.plenary.directory.ImportPreview.Entry;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.ImportPreview.Problem;

/** What a file of people holds, before anything is stored, and the button that stores it. */
final class ImportPreviewPanel extends Div {
    private static final int SHOWN = 20;
    private static final int PROBLEMS_SHOWN = 50;

    /**
     * @param go runs when the file is to be imported; never for a file that has to be mended
     */
    ImportPreviewPanel(ImportPreview read, Runnable go) {
        addClassName("plenary-stack");
        add(new PageSection("In “%s”".formatted(read.fileName()), Parts.line(summary(read))));
        problems(read.problems());
        if (!read.blocked()) {
            add(button(read, go));
        }
        for (Match match : Match.values()) {
            people(read, match);
        }
    }

    /** A file that could not be read. */
    static Component refused(String fileName, String sentence) {
        Div notice =
                new Div(
                        new PageSection(
                                "“%s” was not read".formatted(fileName), Parts.line(sentence)));
        notice.addClassName("plenary-notice");
        notice.getElement().setAttribute("data-tone", "danger");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    private static String summary(ImportPreview read) {
        if (read.entries().isEmpty()) {
            return "Nobody who could be imported.";
        }
        return Arrays.stream(Match.values())
                .filter(m -> read.count(m) > 0)
                .map(m -> "%,d %s".formatted(read.count(m), words(m, read.count(m))))
                .collect(Collectors.joining(" · "));
    }

    private static String words(Match match, long count) {
        return switch (match) {
            case NEW -> "new";
            case ADDS -> count == 1 ? "adds to an entry" : "add to entries";
            case KNOWN -> count == 1 ? "is there already" : "are there already";
        };
    }

    private void people(ImportPreview read, Match match) {
        long count = read.count(match);
        if (count == 0) {
            return;
        }
        Stream<String> some =
                read.entries().stream()
                        .filter(e -> e.match() == match)
                        .limit(SHOWN)
                        .map(ImportPreviewPanel::words);
        PageSection section =
                new PageSection("%s (%,d)".formatted(match.words(), count), list(some));
        more(section, count - SHOWN);
        add(section);
    }

    private static String words(Entry entry) {
        if (entry.body() == null) {
            return entry.name();
        }
        String role = entry.role().isEmpty() ? "" : entry.role() + ", ";
        return entry.name() + " · " + role + entry.bodyName();
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        boolean blocked = problems.stream().anyMatch(Problem::blocking);
        PageSection section =
                new PageSection(
                        blocked
                                ? "Nothing was imported. Mend these lines and choose the file again"
                                : "Good to know",
                        list(problems.stream().limit(PROBLEMS_SHOWN).map(Problem::sentence)));
        more(section, problems.size() - PROBLEMS_SHOWN);
        Div notice = new Div(section);
        notice.addClassName("plenary-notice");
        if (blocked) {
            notice.getElement().setAttribute("data-tone", "danger");
        }
        add(notice);
    }

    private static void more(PageSection section, long more) {
        if (more > 0) {
            section.add(Parts.line("%,d more.".formatted(more), "plenary-muted"));
        }
    }

    private static UnorderedList list(Stream<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        lines.forEach(l -> list.add(new ListItem(Parts.words(l))));
        return list;
    }

    private static Div button(ImportPreview read, Runnable go) {
        long count = read.count(Match.NEW) + read.count(Match.ADDS);
        if (count == 0) {
            return new Div(Parts.line("Everybody is in the directory already; nothing to import."));
        }
        Button button =
                new Button(count == 1 ? "Import 1 person" : "Import %,d people".formatted(count));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> ErrorMessages.guard(go));
        Div actions = new Div(button);
        actions.addClassName("plenary-form-actions");
        return actions;
    }
}
