package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotAllowed;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class EventPageImportTest {
    @Autowired EventPageImport pages;
    @Autowired Workshops workshops;
    @Autowired TestAccounts people;

    @Test
    void an_unknown_page_becomes_a_draft_with_its_text_kept() throws Exception {
        AccountId organizer = people.organizer();
        WorkshopId id =
                AsAccount.call(
                        organizer,
                        () ->
                                pages.create(
                                        pages.read("note.txt", "lorem ipsum dolor\n\nsit amet.")));
        WorkshopDetails workshop = AsAccount.call(organizer, () -> workshops.get(id));
        assertThat(workshop.title()).isEqualTo("lorem ipsum dolor");
        assertThat(workshop.programme()).isEqualTo(ProgrammeState.DRAFT);
        assertThat(workshop.plan().dates()).isEqualTo(EventDates.unknown());
        assertThat(AsAccount.call(organizer, () -> workshops.source(id)))
                .contains(new SourceText("note.txt", "lorem ipsum dolor\n\nsit amet."));
    }

    @Test
    void an_empty_page_becomes_a_workshop_that_says_that_it_has_no_title() throws Exception {
        ImportedPage page = AsAccount.call(people.organizer(), () -> pages.read("", ""));
        assertThat(page.plan().title()).isEqualTo("Workshop without a title");
        assertThat(page.toCheck()).containsExactly("The page is empty.");
    }

    @Test
    void dates_that_end_before_they_start_stay_unknown_with_their_words() throws Exception {
        ImportedPage page =
                AsAccount.call(
                        people.organizer(),
                        () -> pages.read("", "Some workshop\n\nDates: 5-3 July 2025"));
        assertThat(page.plan().dates().precision()).isEqualTo(EventDates.Precision.UNKNOWN);
        assertThat(page.plan().dates().wording()).isEqualTo("5-3 July 2025");
        assertThat(page.toCheck()).contains("“5-3 July 2025”: The dates end before they start.");
    }

    @Test
    void members_and_strangers_cannot_import() {
        assertThatThrownBy(() -> AsAccount.call(people.member(), () -> pages.read("", "A page")))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("organizer");
        assertThatThrownBy(() -> pages.read("", "A page")).isInstanceOf(NotAllowed.class);
    }
}
