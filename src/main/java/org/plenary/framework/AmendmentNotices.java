package org.plenary.framework;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.base.Texts;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells those who proposed or sponsor an amendment what became of it. Names nobody, because a
 * notice goes by mail, too; tells only who may still read the framework, and never who acted.
 */
@Component
class AmendmentNotices {
    /** People told of one change; an accepted amendment may leave many others unfit. */
    private static final int MOST = 200;

    private final Notices notices;
    private final AmendmentPeople sponsors;
    private final FrameworkPeople people;
    private final FrameworkRows frameworks;

    AmendmentNotices(
            Notices notices,
            AmendmentPeople sponsors,
            FrameworkPeople people,
            FrameworkRows frameworks) {
        this.notices = notices;
        this.sponsors = sponsors;
        this.people = people;
        this.frameworks = frameworks;
    }

    void decided(AmendmentRow amendment, AmendmentState state, String reason) {
        tell(
                amendment,
                behind(amendment),
                "amendment-decided",
                "%s: amendment %d".formatted(state.word(), amendment.number()),
                "The reason: " + Texts.shorten(reason, 1000));
    }

    void noLongerFit(List<AmendmentRow> unfit) {
        int told = 0;
        for (AmendmentRow amendment : unfit) {
            Set<AccountId> to = behind(amendment);
            told += to.size();
            if (told > MOST) {
                return;
            }
            tell(
                    amendment,
                    to,
                    "amendment-no-longer-fits",
                    "No longer fits: amendment %d".formatted(amendment.number()),
                    "The framework has changed where it applies. It is kept as it was written: look at both texts, and propose it again on what stands there now if you still want it.");
        }
    }

    void countered(AmendmentRow parent) {
        tell(
                parent,
                List.of(parent.author()),
                "amendment-countered",
                "A counter-proposal to amendment %d".formatted(parent.number()),
                "Somebody proposes something else instead. Yours stays open beside it.");
    }

    void remarked(AmendmentRow amendment) {
        tell(
                amendment,
                List.of(amendment.author()),
                "amendment-remark",
                "A remark on amendment %d".formatted(amendment.number()),
                "There is a remark in the discussion of what you proposed.");
    }

    private Set<AccountId> behind(AmendmentRow amendment) {
        var all = new LinkedHashSet<AccountId>();
        all.add(amendment.author());
        all.addAll(sponsors.of(amendment.id()));
        return all;
    }

    private void tell(
            AmendmentRow amendment,
            Collection<AccountId> to,
            String kind,
            String title,
            String text) {
        FrameworkRows.Framework framework =
                frameworks.find(amendment.framework()).orElseThrow(FrameworkPeople::hidden);
        String code = amendment.names().itemCode();
        String about =
                code.isEmpty() ? amendment.kind().word() : amendment.kind().word() + " of " + code;
        for (AccountId account : to) {
            if (!people.current().filter(account::equals).isPresent()
                    && people.may(account, amendment.framework(), FrameworkAction.READ)) {
                notices.tell(
                        account,
                        new Notice(
                                kind,
                                title + " in " + framework.title(),
                                about.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + about.substring(1)
                                        + "\n\n"
                                        + text,
                                FrameworkPaths.amendment(framework.slug(), amendment.number())));
            }
        }
    }
}
