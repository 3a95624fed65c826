package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.TimeText;
import org.plenary.framework.Disposition;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.OutsideStatement;
import org.plenary.framework.StatementState;
import org.plenary.framework.Statements;

/** One statement with what can be done about it. Its words are always text. */
final class StatementCard extends Article {
    private final transient Statements statements;
    private final FrameworkDetails framework;
    private final OutsideStatement statement;
    private final transient List<Item> items;
    private final Runnable changed;

    StatementCard(
            Statements statements,
            FrameworkDetails framework,
            OutsideStatement statement,
            List<Item> items,
            Runnable changed) {
        this.statements = statements;
        this.framework = framework;
        this.statement = statement;
        this.items = items;
        this.changed = changed;
        addClassName("follow-statement");
        setId("statement-" + statement.number());
        add(head(), about(), Fields.said(statement.text()));
        if (!statement.heldBecause().isEmpty()) {
            add(Fields.said("Held back: " + statement.heldBecause()));
        }
        if (statement.disposition() != null) {
            add(answer());
        }
        Div actions = actions();
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private Div head() {
        H3 from = new H3(statement.from());
        from.getElement().setAttribute("dir", "auto");
        Div head = new Div(from, badge(statement));
        head.addClassName("follow-line");
        return head;
    }

    private Div about() {
        Div about = new Div(Fields.muted("Statement " + statement.number() + " on "));
        about.add(
                statement.itemCode().isEmpty()
                        ? Fields.muted("the whole text")
                        : Links.to(
                                FrameworkPaths.item(framework.slug(), statement.itemCode()),
                                statement.item()));
        about.add(Fields.muted(" · "), TimeText.moment(statement.submittedAt(), ReaderZone.get()));
        if (!statement.email().isEmpty()) {
            about.add(Fields.muted(" · " + statement.email() + " (not published)"));
        }
        about.addClassName("plenary-muted");
        return about;
    }

    private Div answer() {
        Span outcome = new Span(statement.outcome());
        outcome.addClassName("follow-name");
        Div answer = new Div(outcome);
        answer.addClassName("follow-answer");
        if (!statement.reason().isEmpty()) {
            answer.add(Fields.said(statement.reason()));
        }
        return answer;
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("plenary-page-actions");
        if (framework.may(FrameworkAction.MODERATE)) {
            if (statement.state() != StatementState.HELD_BACK) {
                actions.add(button("Hold back", this::holdBack));
            }
            if (statement.state() != StatementState.PUBLISHED) {
                actions.add(button("Publish", this::publish));
            }
        }
        if (statement.state() == StatementState.PUBLISHED
                && framework.may(FrameworkAction.SET_DISPOSITION)) {
            boolean answered = statement.disposition() != null;
            actions.add(button(answered ? "Change to not taken" : "Not taken", this::notTaken));
            actions.add(button(answered ? "Change to taken" : "Taken into an item", this::taken));
        }
        return actions;
    }

    private Button button(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(verb + ": statement " + statement.number());
        return button;
    }

    private void publish() {
        if (ErrorMessages.guard(() -> statements.publish(statement.id(), statement.version()))) {
            changed.run();
        }
    }

    private void holdBack() {
        new ReasonDialog(
                        "Hold statement " + statement.number() + " back?",
                        "It is not shown to the public. The reason is for those who moderate.",
                        "Reason",
                        "Hold back",
                        reason -> {
                            statements.holdBack(statement.id(), statement.version(), reason);
                            changed.run();
                        })
                .open();
    }

    private void notTaken() {
        new ReasonDialog(
                        "Not taken: statement " + statement.number(),
                        "The answer is public and stands beside the statement.",
                        "Why it is not taken",
                        "Save answer",
                        reason -> {
                            statements.notTaken(statement.id(), statement.version(), reason);
                            changed.run();
                        })
                .open();
    }

    private void taken() {
        ComboBox<Item> item = new ComboBox<>("Taken into");
        item.setItems(items);
        item.setItemLabelGenerator(DocumentHtml::label);
        item.setWidthFull();
        items.stream()
                .filter(i -> i.code().equals(statement.itemCode()))
                .findFirst()
                .ifPresent(item::setValue);
        TextArea how = Fields.area("How (may stay empty)", 2_000);
        new FormDialog("Taken: statement " + statement.number(), item, how)
                .does(
                        "Save answer",
                        () -> take(statement, item.getValue(), how.getValue()),
                        () -> take(statements.get(statement.id()), item.getValue(), how.getValue()),
                        changed)
                .open();
    }

    private void take(OutsideStatement seen, @Nullable Item chosen, String how) {
        if (chosen == null) {
            throw new InvalidInput(
                    "No item is chosen, so nothing was saved. Choose the one that took it in.");
        }
        statements.takenInto(seen.id(), seen.version(), chosen.id(), how);
    }

    private static StateBadge badge(OutsideStatement statement) {
        return switch (statement.state()) {
            case PENDING -> new StateBadge(statement.state().word(), StateBadge.Shape.OPEN);
            case HELD_BACK -> new StateBadge(statement.state().word(), StateBadge.Shape.STOPPED);
            case PUBLISHED ->
                    statement.disposition() == null
                            ? new StateBadge("To answer", StateBadge.Shape.HALF)
                            : new StateBadge(
                                    statement.disposition() == Disposition.TAKEN_INTO
                                            ? statement.outcome()
                                            : "Answered",
                                    StateBadge.Shape.FULL);
        };
    }
}
