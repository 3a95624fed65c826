package org.plenary.workshop.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * Fields stay the same while their lines do, so that the keyboard keeps its place.
 */
final class ImportChoices extends Div {
    private final Select<PageFormat> format = new Select<>();
    private final Lines repairs =
            new Lines("Mended characters", "Clear a line to leave the characters as they came.");
    private final Lines aside =
            new Lines(
                    "Words that belong to the page, not to the event",
                    "Clear a line to keep its words in the text.");
    private final Paragraph nothing = new Paragraph("Nothing had to be mended or set aside.");
    private boolean filling;

    /**
     * @param again reads the page once more with what is chosen
     */
    ImportChoices(Consumer<ReadingChoices> again) {
        format.setLabel("Read as");
        format.setItems(List.of(PageFormat.values()));
        format.setItemLabelGenerator(PageFormat::words);
        addClassName("plenary-import-choices");
        nothing.addClassName("plenary-muted");
        add(new PageSection("How the page was read", format, repairs.group, aside.group, nothing));
        // numbers of mends and of set-aside words hold for one form of the page only
        format.addValueChangeListener(change -> choose(again, change.getValue(), false));
        repairs.group.addValueChangeListener(change -> choose(again, format.getValue(), true));
        aside.group.addValueChangeListener(change -> choose(again, format.getValue(), true));
    }

    /** Shows the choices of this reading; asks for no other one. */
    void show(EventPage page) {
        filling = true;
        format.setValue(page.format());
        repairs.show(page.repairs(), Repair::number, ImportChoices::words, r -> !r.takenBack());
        aside.show(page.setAside(), SetAside::number, ImportChoices::words, s -> !s.takenBack());
        repairs.group.setVisible(!page.repairs().isEmpty());
        aside.group.setVisible(!page.setAside().isEmpty());
        nothing.setVisible(page.repairs().isEmpty() && page.setAside().isEmpty());
        filling = false;
    }

    private void choose(Consumer<ReadingChoices> again, PageFormat as, boolean keep) {
        if (!filling) {
            again.accept(
                    new ReadingChoices(
                            as,
                            keep ? repairs.cleared() : Set.of(),
                            keep ? aside.cleared() : Set.of()));
        }
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

    /** Numbered lines; a cleared one is taken back. */
    private static final class Lines {
        private final CheckboxGroup<Integer> group = new CheckboxGroup<>();
        private Map<Integer, String> words = Map.of();

        Lines(String label, String help) {
            group.setLabel(label);
            group.setHelperText(help);
            group.setItemLabelGenerator(n -> words.getOrDefault(n, ""));
        }

        <T> void show(
                List<T> items,
                Function<T, Integer> number,
                Function<T, String> word,
                Predicate<T> on) {
            Map<Integer, String> now = new LinkedHashMap<>();
            items.forEach(i -> now.put(number.apply(i), word.apply(i)));
            if (!now.equals(words)) {
                words = now;
                group.setItems(List.copyOf(now.keySet()));
            }
            group.setValue(items.stream().filter(on).map(number).collect(Collectors.toSet()));
        }

        Set<Integer> cleared() {
            return words.keySet().stream()
                    .filter(n -> !group.getValue().contains(n))
                    .collect(Collectors.toSet());
        }
    }
}
