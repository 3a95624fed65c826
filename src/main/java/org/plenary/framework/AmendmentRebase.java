package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.ItemRows.Row;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps open amendments on the ground that they speak of. Whenever an item gets another text, by an
 * accepted amendment or by somebody's edit, its open amendments are brought to it word by word, in
 * the same transaction; those that touch the same words stay as they are and say that they no
 * longer fit. What was proposed stays readable as it was.
 */
@Component
class AmendmentRebase {
    private final AmendmentRows rows;
    private final AmendmentStore store;
    private final AmendmentNotices notices;
    private final ItemRows items;
    private final ItemTexts texts;
    private final JdbcClient jdbc;

    AmendmentRebase(
            AmendmentRows rows,
            AmendmentStore store,
            AmendmentNotices notices,
            ItemRows items,
            ItemTexts texts,
            JdbcClient jdbc) {
        this.rows = rows;
        this.store = store;
        this.notices = notices;
        this.items = items;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void changed(FrameworkChanged change) {
        ItemId item = change.item();
        var unfit = new ArrayList<AmendmentRow>();
        if (item == null) {
            for (AmendmentRow amendment : rows.openWithOtherGround(change.framework())) {
                look(amendment, unfit);
            }
        } else if (moved(item)) {
            rows.openOn(item).forEach(a -> look(a, unfit));
        }
        notices.noLongerFit(unfit);
    }

    /** Whether the item's text is another than the one that some open amendment stands on. */
    private boolean moved(ItemId item) {
        return jdbc.sql(
                        """
                        select exists (
                          select from amendment a join framework_item i on i.id = a.item_id
                          where a.item_id = ? and a.state = 'OPEN' and a.kind = 'TEXT'
                            and (a.misfit <> 'NONE'
                              or (a.on_title, a.on_text) is distinct from (i.title, i.text)))
                        """)
                .param(item.value())
                .query(Boolean.class)
                .single();
    }

    private void look(AmendmentRow amendment, List<AmendmentRow> unfit) {
        Misfit ground = ground(amendment);
        if (ground != Misfit.NONE) {
            mark(amendment, ground, null, unfit);
            return;
        }
        ItemId item = amendment.item();
        if (amendment.kind() == AmendmentKind.TEXT && item != null) {
            items.find(item).ifPresent(now -> bring(amendment, now, unfit));
        } else if (!amendment.fits()) {
            store.bring(amendment, amendment.onVersion(), amendment.on(), amendment.now(), null);
        }
    }

    private Misfit ground(AmendmentRow amendment) {
        if (amendment.names().itemDeleted()) {
            return Misfit.ITEM_DELETED;
        }
        ItemId parent = amendment.proposal().place().parent();
        return parent == null || items.find(parent).filter(p -> !p.deleted()).isPresent()
                ? Misfit.NONE
                : Misfit.PLACE_DELETED;
    }

    private void bring(AmendmentRow amendment, Row item, List<AmendmentRow> unfit) {
        Wording current = new Wording(item.title(), item.text());
        if (amendment.fits() && current.equals(amendment.on())) {
            return;
        }
        AmendmentId cause =
                texts.at(item.id(), item.version()).map(ItemTexts.Text::amendment).orElse(null);
        Brought brought = Brought.of(amendment.on(), current, amendment.now());
        Wording wording = brought.wording();
        if (wording == null) {
            mark(amendment, brought.misfit(), cause, unfit);
        } else {
            store.bring(amendment, item.version(), current, wording, cause);
        }
    }

    private void mark(
            AmendmentRow amendment,
            Misfit misfit,
            @Nullable AmendmentId cause,
            List<AmendmentRow> unfit) {
        if (amendment.misfit() == misfit) {
            return;
        }
        store.misfit(amendment, misfit, cause);
        if (amendment.fits()) {
            unfit.add(amendment);
        }
    }

    /**
     * A proposal brought to another base.
     *
     * @param wording null when it does not fit
     */
    record Brought(@Nullable Wording wording, Misfit misfit) {
        static Brought of(Wording base, Wording current, Wording proposed) {
            WordMerge title = WordMerge.of(base.title(), current.title(), proposed.title());
            WordMerge text = WordMerge.of(base.text(), current.text(), proposed.text());
            if (!title.clean() || !text.clean()) {
                return new Brought(null, Misfit.SAME_WORDS);
            }
            Wording merged = new Wording(title.text(), text.text());
            if (merged.equals(current)) {
                return new Brought(null, Misfit.ALREADY_IN);
            }
            if (merged.title().isBlank() && merged.text().isBlank()) {
                return new Brought(null, Misfit.SAME_WORDS);
            }
            if (merged.title().length() > ItemPlan.LONGEST_TITLE
                    || merged.text().length() > ItemPlan.LONGEST_TEXT) {
                return new Brought(null, Misfit.TOO_LONG);
            }
            return new Brought(merged, Misfit.NONE);
        }
    }
}
