package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotFound;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.summary.ReviewChecks;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryPaths;
import org.plenary.summary.TextSuggestion;
import org.plenary.workshop.SessionDetails;

/** UC-37: what to look at before a decision, the open suggestions, the text, and the decision. */
@Route("workshops/:workshop/sessions/:session/review")
@PermitAll
@StyleSheet("assets/summary.css")
public class SummaryReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SummaryServices services;
    private @Nullable SessionDetails session;

    SummaryReviewView(SummaryServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(
                services.sessions.bySlug(
                        parameters.get("workshop").orElseThrow(),
                        parameters.get("session").orElseThrow()));
    }

    @Override
    public String getPageTitle() {
        return "Review" + (session == null ? "" : " of " + session.title()) + " – Plenary";
    }

    private void show(SessionDetails here) {
        session = here;
        SummaryDetails summary =
                services.summaries
                        .ofSession(here.id())
                        .orElseThrow(() -> new NotFound("There is no summary to review here."));
        removeAll();
        PageHeader header = new PageHeader("Review of " + here.title());
        header.context(
                SessionSummaryView.workshopLink(here),
                new Span(" / "),
                new Anchor(SummaryPaths.summary(here.workshopSlug(), here.slug()), here.title()));
        header.facts(SummaryWords.badge(summary.state()));
        header.actions(services.actions(() -> show(here)).of(here, summary, true));
        add(header, new SummaryMessages(summary));
        add(new PageSection("Before you decide", checks(services.checks.of(summary.id()))));
        List<TextSuggestion> open = services.suggestions.of(summary.id());
        if (!open.isEmpty()) {
            add(suggestions(here, summary, open));
        }
        add(
                new PageSection(
                        "The text", new ReadText(services.summaries.text(summary.id()).blocks())));
    }

    private static UnorderedList checks(List<ReviewChecks.Check> checks) {
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-checks");
        for (ReviewChecks.Check check : checks) {
            Span mark = new Span(check.passed() ? "✓" : check.blocking() ? "✕" : "–");
            mark.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(check.question());
            Span answer = new Span(check.passed() ? ": yes" : ": no");
            answer.addClassName("plenary-only-read");
            ListItem item = new ListItem(mark, new Span(words, answer));
            if (!check.hint().isEmpty()) {
                Span hint = new Span(check.hint());
                hint.addClassName("hint");
                item.add(hint);
            }
            list.add(item);
        }
        return list;
    }

    private PageSection suggestions(
            SessionDetails here, SummaryDetails summary, List<TextSuggestion> open) {
        Div list = new Div();
        open.forEach(s -> list.add(suggestion(here, summary, s)));
        PageSection section = new PageSection("Suggestions (" + open.size() + ")", list);
        if (summary.mayDecide() && open.size() > 1) {
            section.actions(
                    decision(
                            here,
                            "Reject all",
                            () -> services.suggestions.decideAll(summary.id(), false)),
                    decision(
                            here,
                            "Accept all",
                            () -> services.suggestions.decideAll(summary.id(), true)));
        }
        return section;
    }

    private Component suggestion(
            SessionDetails here, SummaryDetails summary, TextSuggestion suggestion) {
        Span author = new Span(suggestion.author());
        author.addClassName("summary-author");
        Paragraph words = new Paragraph();
        words.addClassName("plenary-reading");
        words.getElement().setAttribute("dir", "auto");
        mark(words, "del", suggestion.removed());
        mark(words, "ins", suggestion.added());
        Div card = new Div(author, words);
        card.addClassNames("summary-suggestion", "summary-difference");
        if (summary.mayDecide()) {
            Button reject =
                    decision(
                            here,
                            "Reject",
                            () ->
                                    services.suggestions.decide(
                                            summary.id(), suggestion.key(), false));
            Button accept =
                    decision(
                            here,
                            "Accept",
                            () ->
                                    services.suggestions.decide(
                                            summary.id(), suggestion.key(), true));
            Div buttons = new Div(reject, accept);
            buttons.addClassName("plenary-page-actions");
            card.add(buttons);
        }
        return card;
    }

    private static void mark(Paragraph words, String tag, String text) {
        if (!text.isEmpty()) {
            HtmlComponent mark = new HtmlComponent(tag);
            mark.getElement().setText(text);
            words.add(mark);
        }
    }

    private Button decision(SessionDetails here, String verb, Runnable decide) {
        Button button =
                new Button(
                        verb,
                        click -> {
                            ErrorMessages.guard(decide);
                            show(here);
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
