package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.ui.DefinitionList;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.AmendmentId;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Misfit;

/** UC-75 and UC-77: one amendment, what it changes and what speaks for and against it. */
@Route("frameworks/:framework/amendments/:number([0-9]{1,6})")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/amendments.css")
class AmendmentView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient AmendmentServices services;
    private final Div head = new Div();
    private final Div main = new Div();
    private final Div beside = new Div();
    private transient @Nullable AmendmentId shown;
    private @Nullable AmendmentDiscussion discussion;

    AmendmentView(Frameworks frameworks, AmendmentServices services, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.services = services;
        addClassNames("amendment-page", "framework-crumbs");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        int number = Integer.parseInt(event.getRouteParameters().get("number").orElse("0"));
        AmendmentDetails details = services.reading.get(framework.id(), number);
        shown = details.amendment().id();
        discussion = new AmendmentDiscussion(services, details.amendment().id());
        PageSection talk = new PageSection("Discussion", discussion);
        Div words = new Div(main, talk);
        Div columns = new Div(words, beside);
        columns.addClassName("plenary-columns");
        removeAll();
        add(head, columns);
        show(framework, details);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        look();
    }

    private void look() {
        if (shown != null) {
            AmendmentDetails details = services.reading.get(shown);
            show(frameworks.get(details.amendment().framework()), details);
        }
    }

    private void show(FrameworkDetails framework, AmendmentDetails details) {
        Amendment amendment = details.amendment();
        title("Amendment " + AmendmentLooks.heading(amendment));
        head.removeAll();
        head.add(header(framework, details));
        main.removeAll();
        outcome(framework, details);
        change(details);
        main.add(reason(amendment));
        if (!details.collisions().isEmpty()) {
            main.add(
                    new PageSection(
                            "Collides with",
                            new CollisionList(
                                    framework.slug(), details.collisions(), "This amendment")));
        }
        beside.removeAll();
        beside.add(facts(framework, details));
        if (!details.history().isEmpty()) {
            beside.add(history(details));
        }
        if (!details.counters().isEmpty()) {
            beside.add(counters(framework, details));
        }
        if (discussion != null) {
            discussion.show(details);
        }
    }

    private PageHeader header(FrameworkDetails framework, AmendmentDetails details) {
        Amendment amendment = details.amendment();
        PageHeader header =
                new PageHeader("Amendment " + amendment.number() + ": " + amendment.title())
                        .context(
                                Links.to(
                                        FrameworkPaths.framework(framework.slug()),
                                        framework.title()),
                                Links.to(
                                        FrameworkPaths.amendments(framework.slug()), "Amendments"));
        header.facts(AmendmentLooks.badge(amendment));
        header.fact(amendment.kind().word());
        header.actions(new AmendmentActions(services, framework, details, this::look).all());
        return header;
    }

    /** What was decided, or why it cannot be accepted as it is. */
    private void outcome(FrameworkDetails framework, AmendmentDetails details) {
        Amendment amendment = details.amendment();
        Amendment.Decision decision = amendment.decision();
        if (decision != null) {
            main.add(decided(framework, amendment, decision));
        } else if (!amendment.fits()) {
            main.add(unfit(framework, details));
        }
    }

    private static Div decided(
            FrameworkDetails framework, Amendment amendment, Amendment.Decision decision) {
        Paragraph why = new Paragraph(decision.reason());
        why.addClassName("amendment-words");
        why.getElement().setAttribute("dir", "auto");
        Div notice =
                new Div(
                        new Paragraph(
                                "%s by %s on %s."
                                        .formatted(
                                                amendment.state().word(),
                                                decision.by(),
                                                day(decision.at()))),
                        why);
        notice.addClassNames("plenary-notice", "amendment-outcome");
        if (!decision.made().isEmpty()) {
            notice.add(
                    Links.to(
                            FrameworkPaths.item(framework.slug(), decision.made()),
                            "It became " + decision.made()));
        }
        return notice;
    }

    private static Div unfit(FrameworkDetails framework, AmendmentDetails details) {
        Amendment amendment = details.amendment();
        Div notice =
                new Div(
                        new Paragraph(
                                "No longer fits. "
                                        + amendment.misfit().sentence()
                                        + " Nothing of it is lost: it stays as it was written."));
        notice.addClassName("plenary-notice");
        if (details.may().counter() && gone(amendment)) {
            notice.add(
                    Links.to(
                            ProposalAddress.again(framework.slug(), amendment),
                            "Propose its words as a new item"));
        }
        return notice;
    }

    private static boolean gone(Amendment amendment) {
        return !amendment.wording().plain().isBlank() && ground(amendment.misfit());
    }

    private static boolean ground(Misfit misfit) {
        return misfit == Misfit.ITEM_DELETED || misfit == Misfit.PLACE_DELETED;
    }

    private void change(AmendmentDetails details) {
        Amendment amendment = details.amendment();
        PageSection section = new PageSection("What it changes");
        if (amendment.open()
                && amendment.misfit() == Misfit.SAME_WORDS
                && details.current() != null) {
            section.add(new Conflicts(details));
        } else {
            section.add(new ProposedChange(details));
        }
        Amendment.Decision decision = amendment.decision();
        if (decision != null
                && decision.wording() != null
                && !decision.wording().equals(amendment.wording())) {
            section.add(
                    new Details(
                            "What was accepted instead",
                            new AmendedText(amendment.base(), decision.wording())));
        }
        if (details.brought() && amendment.kind() == AmendmentKind.TEXT) {
            section.add(
                    new Details(
                            "As it was proposed",
                            new AmendedText(details.originalBase(), details.original())));
        }
        main.add(section);
    }

    private static PageSection reason(Amendment amendment) {
        Paragraph words = new Paragraph(amendment.reason());
        words.addClassNames("amendment-words", "plenary-reading");
        words.getElement().setAttribute("dir", "auto");
        return new PageSection("Reason", words);
    }

    private static Component facts(FrameworkDetails framework, AmendmentDetails details) {
        Amendment amendment = details.amendment();
        DefinitionList facts = new DefinitionList();
        if (!amendment.subject().code().isEmpty()) {
            facts.add(
                    "Item",
                    amendment.subject().deleted()
                            ? new Span(amendment.subject().code() + " (deleted)")
                            : Links.to(
                                    FrameworkPaths.item(
                                            framework.slug(), amendment.subject().code()),
                                    amendment.subject().code()));
        }
        facts.add("Proposed by", amendment.mine() ? "you" : amendment.author());
        facts.add("On", day(amendment.proposedAt()));
        if (amendment.counterTo() > 0) {
            facts.add(
                    "Instead of",
                    Links.to(
                            FrameworkPaths.amendment(framework.slug(), amendment.counterTo()),
                            "Amendment " + amendment.counterTo()));
        }
        facts.addKnown("Sponsored by", String.join(", ", details.sponsors()));
        return facts;
    }

    /** How the text moved on under it. */
    private static PageSection history(AmendmentDetails details) {
        UnorderedList list = new UnorderedList();
        list.addClassName("amendment-history");
        list.getElement().setAttribute("role", "list");
        for (AmendmentDetails.Brought brought : details.history()) {
            list.add(
                    new ListItem(AmendmentLooks.muted(day(brought.at())), new Div(words(brought))));
        }
        return new PageSection("Since then", list);
    }

    private static String words(AmendmentDetails.Brought brought) {
        if (ground(brought.misfit())) {
            return brought.misfit().sentence();
        }
        String what =
                brought.cause() > 0
                        ? "Amendment %d was accepted".formatted(brought.cause())
                        : "The text was edited";
        return brought.misfit() == Misfit.NONE
                ? what + "; this one was brought to the new text."
                : what + ". No longer fits.";
    }

    private static PageSection counters(FrameworkDetails framework, AmendmentDetails details) {
        ItemList list = new ItemList();
        details.counters()
                .forEach(c ->
                        list.add(
                                AmendmentLooks.heading(c),
                                FrameworkPaths.amendment(framework.slug(), c.number()),
                                AmendmentLooks.line(c),
                                AmendmentLooks.badge(c)));
        return new PageSection("Counter-proposals", list);
    }

    private static String day(java.time.Instant moment) {
        return Dates.day(moment.atZone(ReaderZone.get()).toLocalDate());
    }
}
