package org.plenary.workshop.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.plenary.workshop.eventpage.PageFormat;
import org.springframework.beans.factory.annotation.Autowired;

class ImportViewTest extends KaribuTest {
    @Autowired private Workshops workshops;

    private static String seed(String name) {
        try (InputStream in = ImportViewTest.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String page) {
        UI.getCurrent().navigate("workshops/import");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("The page's text")), page);
        _click(_get(Button.class, spec -> spec.withText("Read the page")));
    }

    @Test
    void an_organizer_sees_values_beside_the_text_and_creates_the_workshop() {
        AccountId organizer = accounts.organizer();
        signIn(organizer);
        read(seed("loc-public-ai-workshop.md"));
        assertThat(_find(NativeButton.class))
                .extracting(NativeButton::getText)
                .contains(
                        "AI as Public Infrastructure",
                        "Late July 2024 (to be confirmed)",
                        "Library of Congress");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("AI as Public Infrastructure");
        assertThat(_find(ListItem.class))
                .extracting(ListItem::getText)
                .anyMatch(t -> t.contains("“loc.gov” has no scheme"));
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Place")),
                "Library of Congress, Washington");
        _click(_get(Button.class, spec -> spec.withText("Create workshop")));

        as(
                organizer,
                () -> {
                    WorkshopSummary made = workshops.mine().getFirst();
                    assertThat(made.title()).isEqualTo("AI as Public Infrastructure");
                    assertThat(made.place()).isEqualTo("Library of Congress, Washington");
                    assertThat(workshops.source(made.id())).isPresent();
                });
    }

    @Test
    void what_was_set_aside_can_be_taken_back() {
        signIn(accounts.organizer());
        read(seed("itu-giz-open-source-ai-session.txt"));
        CheckboxGroup<Object> aside = aside();
        assertThat(aside.getValue()).hasSize(4);
        aside.setValue(Set.of());
        assertThat(aside().getValue()).isEmpty();
    }

    @Test
    void what_was_typed_stays_when_the_page_is_read_again() {
        signIn(accounts.organizer());
        read(seed("itu-giz-open-source-ai-session.txt"));
        TextField title = _get(TextField.class, spec -> spec.withLabel("Title"));
        TextField place = _get(TextField.class, spec -> spec.withLabel("Place"));
        String placeRead = place.getValue();
        _setValue(title, "A title of my own");
        aside().setValue(Set.of());
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isEqualTo("A title of my own");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Place")).getValue())
                .isEqualTo(placeRead);
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("The page was read again. What you changed in these fields is kept.");
    }

    @Test
    void what_nobody_changed_follows_the_new_reading() {
        signIn(accounts.organizer());
        read("# A *marked* title\n\nLocation: Rome");
        String asMarkdown = _get(TextField.class, spec -> spec.withLabel("Title")).getValue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Place")), "Milan");
        readAs(PageFormat.TEXT);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Title")).getValue())
                .isNotEqualTo(asMarkdown);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Place")).getValue())
                .isEqualTo("Milan");
    }

    @Test
    void a_legend_says_what_the_marks_mean() {
        signIn(accounts.organizer());
        read(seed("itu-giz-open-source-ai-session.txt"));
        var legend = _get(UnorderedList.class, spec -> spec.withClasses("plenary-legend"));
        assertThat(legend.getElement().getTextRecursively())
                .contains("Recognised")
                .contains("Set aside");
    }

    @SuppressWarnings("unchecked")
    private static void readAs(PageFormat format) {
        Select<PageFormat> select = _get(Select.class, spec -> spec.withLabel("Read as"));
        select.setValue(format);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Object> aside() {
        return _get(
                CheckboxGroup.class,
                spec -> spec.withLabel("Words that belong to the page, not to the event"));
    }

    @Test
    void markup_in_a_page_stays_text() {
        signIn(accounts.organizer());
        read("A workshop on <b>tags</b>\n\nLocation: <img src=x onerror=alert(1)>");
        assertThat(_find(NativeButton.class))
                .extracting(NativeButton::getText)
                .anyMatch(t -> t.contains("<img"));
    }

    @Test
    void an_empty_page_is_not_read() {
        signIn(accounts.organizer());
        read("  ");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("The page's text")).isInvalid())
                .isTrue();
    }

    @Test
    void members_are_told_that_they_cannot_import() {
        signIn(accounts.member());
        UI.getCurrent().navigate("workshops/import");
        _assertOne(H1.class);
        assertThat(_find(TextArea.class)).isEmpty();
    }
}
