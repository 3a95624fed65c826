package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.plenary.base.ui.PageSection;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.PageWarning;
import org.plenary.workshop.eventpage.ReadingChoices;

/** What was recognised beside the text it was read from, and the choices of the reading. */
final class PagePreview extends Div {
    private final Div found = new Div();
    private final Div text = new Div();
    private final ImportChoices choices;

    /**
     * @param again reads the page once more with what is chosen
     */
    PagePreview(Consumer<ReadingChoices> again) {
        choices = new ImportChoices(again);
        Div left = new Div(found, choices);
        left.addClassName("plenary-import-read");
        text.addClassName("plenary-import-text");
        add(left, text);
        addClassName("plenary-import-columns");
        tie();
    }

    void show(EventPage page) {
        List<RecognisedEntry> entries = RecognisedEntry.of(page);
        found.removeAll();
        text.removeAll();
        if (!page.warnings().isEmpty()) {
            found.add(toCheck(page));
        }
        found.add(
                new PageSection(
                        "Recognised",
                        entries.isEmpty()
                                ? Own.line(
                                        "Nothing was recognised. The text is kept, and you can fill in the rest.",
                                        "plenary-muted")
                                : new RecognisedList(entries)));
        text.add(new PageSection("The page's text", new MarkedSource(page, entries)));
        choices.show(page);
    }

    private static Div toCheck(EventPage page) {
        UnorderedList list = new UnorderedList();
        page.warnings().stream()
                .map(PageWarning::sentence)
                .distinct()
                .forEach(sentence -> list.add(Own.directed(new ListItem(), sentence)));
        Div notice = new Div(new PageSection("To check", list));
        notice.addClassName("plenary-notice");
        return notice;
    }

    /**
     * A value and its places in the text light up together. A press on a value goes to its place, a
     * press on a place goes to its value, by mouse as by Enter; Escape goes back from a place, and
     * the arrow keys go from place to place.
     */
    private void tie() {
        getElement()
                .executeJs(
                        """
                        const refs = e => { const t = e.target.closest?.('[data-ref], mark[data-refs]');
                            return t ? (t.dataset.ref ?? t.dataset.refs).split(' ').filter(r => r) : []; };
                        const marks = () => [...this.querySelectorAll('.plenary-source mark[data-refs]')];
                        const place = ref => marks().find(m => m.dataset.refs.split(' ').includes(ref));
                        const value = ref => this.querySelector(`[data-ref="${ref}"]`);
                        const all = (found, on) => found.forEach(ref => [value(ref),
                            ...marks().filter(m => m.dataset.refs.split(' ').includes(ref))]
                            .forEach(e => e?.toggleAttribute('data-tied', on)));
                        const go = to => { if (!to) return; to.focus({preventScroll: true});
                            to.scrollIntoView({block: 'center', behavior:
                                matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'}); };
                        const follow = e => { const [ref] = refs(e);
                            if (ref) go(e.target.closest('mark') ? value(ref) : place(ref)); };
                        for (const [type, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
                            this.addEventListener(type, e => all(refs(e), on));
                        this.addEventListener('click', follow);
                        this.addEventListener('keydown', e => {
                            const mark = e.target.closest?.('mark');
                            if (!mark) return;
                            const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[e.key];
                            if (step) { const list = marks().filter(m => m.dataset.refs); go(list[list.indexOf(mark) + step]); }
                            else if (e.key === 'Enter' || e.key === 'Escape') follow(e);
                            else return;
                            e.preventDefault();
                        });
                        """);
    }
}
