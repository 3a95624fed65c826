package org.plenary.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Lead;
import org.plenary.publishing.FrameworkSnapshot.Outside;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.plenary.publishing.FrameworkSnapshot.Stand;
import org.plenary.publishing.FrameworkSnapshot.Strength;
import org.plenary.summary.TextDifference.Fate;

/** UC-87, UC-88: what a released framework says, as HTML, Markdown and JSON, and its changes. */
class FrameworkTextsTest {
    private static final String HOSTILE =
            "<script>alert(1)</script> [x](javascript:alert(1)) & \"q\"";
    private static final Quotation QUOTED =
            new Quotation(
                    "SUPPORTS",
                    "finding",
                    "Evaluations differ.",
                    "convening",
                    "A convening",
                    "testing",
                    "Joint testing",
                    1,
                    "abcdefghijkl");

    @Test
    void an_action_leads_to_the_passage_that_it_rests_on() {
        String html = html(List.of(action("A1", "Share sets", QUOTED)), q -> Optional.empty());
        assertThat(html)
                .contains("id=\"a1\"")
                .contains("Evaluations differ.")
                .contains("href=\"/workshops/convening/sessions/testing/v/1#b-abcdefghijkl\"")
                .contains("Rests on 1 passage of 1 session");
    }

    @Test
    void a_brief_page_counts_what_an_item_quotes_and_leads_to_it() {
        Quotation against =
                new Quotation(
                        "CONTRADICTS", "finding", "They agree.", "w", "W", "s", "S", 1, "block");
        String brief =
                FrameworkHtml.brief(
                        List.of(action("A1", "Share sets", QUOTED, QUOTED, against)),
                        text -> FrameworkHtml.escape(text),
                        q -> Optional.of(new SourceChange(q.equals(against), 2, "/x/v/2")),
                        anchor -> "/f/v/1/items/" + anchor);
        assertThat(brief)
                .contains("id=\"a1\"", "Rests on 3 passages of 2 sessions")
                .contains("2 support, 1 contradicts, 2 changed since, 1 taken out since.")
                .contains("href=\"/f/v/1/items/a1\"")
                .doesNotContain("Evaluations differ.", "They agree.");
    }

    @Test
    void an_action_without_evidence_says_so() {
        assertThat(html(List.of(action("A1", "Share sets")), q -> Optional.empty()))
                .contains("Rests on no passage of a summary.");
    }

    @Test
    void a_passage_that_was_taken_out_is_not_repeated_and_a_changed_one_is_told() {
        List<Entry> items = List.of(action("A1", "Share sets", QUOTED));
        assertThat(html(items, q -> Optional.of(new SourceChange(true, 2, "/x/v/2"))))
                .doesNotContain("Evaluations differ.")
                .contains("taken out in <a href=\"/x/v/2\">version 2");
        assertThat(html(items, q -> Optional.of(new SourceChange(false, 2, "/x/v/2#b-a"))))
                .contains("Evaluations differ.")
                .contains("Changed since");
    }

    @Test
    void reservations_stand_beside_the_text_and_silence_is_counted() {
        Entry entry =
                with(
                        action("A1", "Share sets"),
                        List.of(
                                new Stand("Kenya", "Kenya", "ENDORSES", "Endorses", ""),
                                new Stand(
                                        "France",
                                        "France",
                                        "WITH_RESERVATION",
                                        "With reservation",
                                        "Not before 2027."),
                                new Stand("Japan", "Japan", "NO_ANSWER", "No answer", "")));
        assertThat(html(List.of(entry), q -> Optional.empty()))
                .contains("Endorses: 1. With reservation: 1. No answer: 1.")
                .contains("Not before 2027.");
    }

    @Test
    void nothing_that_people_wrote_becomes_markup() {
        Quotation quoted =
                new Quotation(
                        "SUPPORTS", "finding", HOSTILE, "w", HOSTILE, "s", HOSTILE, 1, "abc\"def");
        Entry entry =
                new Entry(
                        "1",
                        "A1",
                        "ACTION",
                        0,
                        HOSTILE,
                        HOSTILE,
                        List.of(new Lead(HOSTILE, HOSTILE)),
                        HOSTILE,
                        LocalDate.of(2027, 1, 2),
                        List.of(quoted),
                        new Strength(1, List.of(HOSTILE), List.of(), List.of()),
                        List.of(new Stand(HOSTILE, HOSTILE, "OBJECTS", "Objects", HOSTILE)),
                        HOSTILE);
        assertThat(html(List.of(entry), q -> Optional.empty()))
                .doesNotContain("<script")
                .doesNotContain("href=\"javascript")
                .doesNotContain("abc\"def");
        assertThat(FrameworkMarkdown.of(snapshot(1, List.of(entry)), "http://a/b", "http://a"))
                .doesNotContainPattern("(?<!\\\\)<script")
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript");
        FrameworkDifference all = FrameworkDifference.between(List.of(), List.of(entry));
        assertThat(FrameworkDifferenceHtml.of(all)).doesNotContain("<script");
    }

    @Test
    void what_is_stored_reads_back_the_same() {
        FrameworkSnapshot snapshot = snapshot(3, List.of(action("A1", "Share sets", QUOTED)));
        SnapshotText texts = new SnapshotText();
        assertThat(texts.readFramework(texts.write(snapshot))).isEqualTo(snapshot);
    }

    @Test
    void a_file_of_a_later_program_with_more_fields_is_still_read() {
        SnapshotText texts = new SnapshotText();
        String content = texts.write(snapshot(1, List.of(action("A1", "Share sets"))));
        String later = content.replaceFirst("\\{", "{\"unheard\":{\"of\":1},");
        assertThat(texts.readFramework(later).items()).hasSize(1);
    }

    @Test
    void items_are_compared_by_their_permanent_id_and_word_by_word() {
        List<Entry> older =
                List.of(
                        item("o", "O1", "OBJECTIVE", 0, "Share"),
                        item("a", "A1", "ACTION", 1, "Name one office"),
                        item("b", "A2", "ACTION", 1, "Keep a list"),
                        item("c", "A3", "ACTION", 1, "Write it down"));
        List<Entry> newer =
                List.of(
                        item("o", "O1", "OBJECTIVE", 0, "Share"),
                        item("c", "A3", "ACTION", 1, "Write it down"),
                        item("a", "A1", "ACTION", 1, "Name two offices"),
                        item("d", "A4", "ACTION", 1, "Meet each year"));
        FrameworkDifference difference = FrameworkDifference.between(older, newer);

        assertThat(difference.count(Fate.ADDED)).isEqualTo(1);
        assertThat(difference.count(Fate.REMOVED)).isEqualTo(1);
        assertThat(difference.reworded()).isEqualTo(1);
        assertThat(difference.moved()).isEqualTo(1);
        assertThat(FrameworkDifferenceHtml.of(difference))
                .contains("Name <del>one</del><ins>two</ins> <del>office</del><ins>offices</ins>")
                .contains("moved</span>")
                .doesNotContain(">O1<");
        assertThat(FrameworkDifferenceHtml.inWords(difference))
                .isEqualTo("1 item added, 1 item removed, 1 item changed, 1 item moved.");
    }

    @Test
    void an_item_under_another_parent_has_moved_and_its_children_have_not() {
        List<Entry> older =
                List.of(
                        item("o", "O1", "OBJECTIVE", 0, "Share"),
                        item("a", "A1", "ACTION", 1, "One"),
                        item("m", "M1", "MILESTONE", 2, "First"),
                        item("p", "O2", "OBJECTIVE", 0, "Keep"));
        List<Entry> newer = new ArrayList<>(older);
        newer.add(1, newer.removeLast());
        FrameworkDifference difference = FrameworkDifference.between(older, newer);
        assertThat(difference.changed()).extracting(c -> c.entry().code()).containsExactly("A1");
    }

    private static String html(
            List<Entry> items, Function<Quotation, Optional<SourceChange>> changes) {
        return FrameworkHtml.of(items, text -> FrameworkHtml.escape(text), changes);
    }

    static Entry action(String code, String title, Quotation... evidence) {
        return new Entry(
                code,
                code,
                "ACTION",
                0,
                title,
                "",
                List.of(),
                "",
                null,
                List.of(evidence),
                null,
                List.of(),
                "");
    }

    private static Entry item(String id, String code, String kind, int depth, String title) {
        return new Entry(
                id, code, kind, depth, title, "", List.of(), "", null, List.of(), null, List.of(),
                "");
    }

    private static Entry with(Entry entry, List<Stand> positions) {
        return new Entry(
                entry.id(),
                entry.code(),
                entry.kind(),
                entry.depth(),
                entry.title(),
                entry.text(),
                entry.leads(),
                entry.horizon(),
                entry.dueOn(),
                entry.evidence(),
                entry.strength(),
                positions,
                "");
    }

    static FrameworkSnapshot snapshot(int version, List<Entry> items) {
        return new FrameworkSnapshot(
                FrameworkSnapshot.FORMAT,
                "a-framework",
                HOSTILE,
                HOSTILE,
                version,
                ReleaseKind.ADOPTED,
                Instant.parse("2026-11-22T09:00:00Z"),
                HOSTILE,
                List.of(new FrameworkSnapshot.Source("w", HOSTILE, HOSTILE, "")),
                items,
                List.of(new FrameworkSnapshot.Waived(HOSTILE, HOSTILE)),
                List.of(new FrameworkSnapshot.SetAside(HOSTILE, "/x", HOSTILE)),
                List.of(new Outside("A1", HOSTILE, HOSTILE, "Not taken", HOSTILE)),
                FrameworkSnapshot.Consultation.NONE);
    }
}
