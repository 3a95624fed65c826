package org.plenary.workshop.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.base.Texts;
import org.plenary.base.ui.PageSection;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.PageFormat;
import org.plenary.workshop.eventpage.ReadingChoices;
import org.plenary.workshop.eventpage.Repair;
import org.plenary.workshop.eventpage.SetAside;

/**
 * Repairs and set-aside words, each of which can be taken back; and the form the page is read in.
 */
final class ImportChoices extends Div {
    private final Select<PageFormat> format = new Select<>();
    private final CheckboxGroup<Repair> repairs = new CheckboxGroup<>();
    private final CheckboxGroup<SetAside> aside = new CheckboxGroup<>();

    /**
     * @param again reads the page once more with what is chosen
     */
    ImportChoices(EventPage page, Consumer<ReadingChoices> again) {
        format.setLabel("Read as");
        format.setItems(List.of(PageFormat.values()));
        format.setItemLabelGenerator(PageFormat::words);
        format.setValue(page.format());
        format.addValueChangeListener(change -> again.accept(chosen()));
        add(format);
        if (!page.repairs().isEmpty()) {
            prepare(repairs, page.repairs(), ImportChoices::words, r -> !r.takenBack());
            repairs.setLabel("Mended characters");
            repairs.setHelperText("Clear a line to leave the characters as they came.");
            repairs.addValueChangeListener(change -> again.accept(chosen()));
            add(new PageSection("Mended", repairs));
        }
        if (!page.setAside().isEmpty()) {
            prepare(aside, page.setAside(), ImportChoices::words, s -> !s.takenBack());
            aside.setLabel("Words that belong to the page, not to the event");
            aside.setHelperText("Clear a line to keep its words in the text.");
            aside.addValueChangeListener(change -> again.accept(chosen()));
            add(new PageSection("Set aside", aside));
        }
        if (page.repairs().isEmpty() && page.setAside().isEmpty()) {
            Paragraph nothing = new Paragraph("Nothing had to be mended or set aside.");
            nothing.addClassName("plenary-muted");
            add(nothing);
        }
    }

    private static <T> void prepare(
            CheckboxGroup<T> group,
            List<T> items,
            Function<T, String> words,
            Function<T, Boolean> on) {
        group.setItems(items);
        group.setItemLabelGenerator(words::apply);
        group.setValue(items.stream().filter(on::apply).collect(Collectors.toSet()));
    }

    private static String words(Repair repair) {
        String after =
                repair.after().isEmpty()
                        ? "nothing"
                        : "“" + Texts.shorten(repair.after(), 60) + "”";
        String before =
                repair.kind() == Repair.Kind.INVISIBLE
                        ? "an invisible character"
                        : "“" + Texts.shorten(repair.before(), 60) + "”";
        return "Line %d: %s became %s".formatted(repair.line(), before, after);
    }

    private static String words(SetAside aside) {
        return "“" + Texts.shorten(aside.text(), 120) + "” · " + aside.why();
    }

    private ReadingChoices chosen() {
        return new ReadingChoices(
                format.getValue(),
                cleared(repairs, Repair::number),
                cleared(aside, SetAside::number));
    }

    private static <T> Set<Integer> cleared(CheckboxGroup<T> group, Function<T, Integer> number) {
        List<T> items = new ArrayList<>(group.getGenericDataView().getItems().toList());
        items.removeAll(group.getValue());
        return items.stream().map(number).collect(Collectors.toSet());
    }
}
