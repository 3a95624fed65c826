package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.Participant;
import org.plenary.workshop.Participations;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPeople;

/**
 * Who answers for a session's summary, who writes it, who is invited; each choice is saved at once.
 */
@SpringComponent
class SessionPeoplePanel {
    private final Participations participations;
    private final SessionPeople people;

    SessionPeoplePanel(Participations participations, SessionPeople people) {
        this.participations = participations;
        this.people = people;
    }

    Component of(SessionDetails session) {
        List<Participant> all = participations.people(session.workshop()).people();
        SessionId id = session.id();
        Div choices = new Div();
        choices.addClassName("plenary-form");
        choices.add(
                choice(
                        "Rapporteurs, answerable for the summary",
                        all,
                        session.rapporteurs(),
                        a -> people.appoint(id, a, SessionDuty.RAPPORTEUR),
                        a -> people.release(id, a, SessionDuty.RAPPORTEUR)),
                choice(
                        "Scribes, who write in it",
                        all,
                        session.scribes(),
                        a -> people.appoint(id, a, SessionDuty.SCRIBE),
                        a -> people.release(id, a, SessionDuty.SCRIBE)));
        if (session.access() == SessionAccess.INVITED) {
            choices.add(
                    choice(
                            "Invited to this session",
                            all,
                            people.invited(id),
                            a -> people.invite(id, a),
                            a -> people.uninvite(id, a)));
        }
        PageSection section = new PageSection("People", choices);
        if (all.size() < 2) {
            section.add(
                    new EmptyState(
                            "Nobody else takes part in the workshop yet. Invite people, then choose who writes."));
        }
        return section;
    }

    private static MultiSelectComboBox<Participant> choice(
            String label,
            List<Participant> all,
            List<AccountId> chosen,
            Consumer<AccountId> added,
            Consumer<AccountId> removed) {
        var field = new MultiSelectComboBox<Participant>(label);
        field.setItems(all);
        field.setItemLabelGenerator(Participant::name);
        field.setHelperText("Saved as you choose.");
        field.setValue(
                all.stream()
                        .filter(p -> chosen.contains(p.account()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        field.addSelectionListener(change -> {
            if (change.isFromClient()) {
                boolean done =
                        ErrorMessages.guard(() -> {
                            accounts(change.getAddedSelection()).forEach(added);
                            accounts(change.getRemovedSelection()).forEach(removed);
                        });
                if (done) {
                    Toasts.say("Saved.");
                } else {
                    field.setValue(change.getOldValue());
                }
            }
        });
        return field;
    }

    private static List<AccountId> accounts(Set<Participant> people) {
        return people.stream().map(Participant::account).toList();
    }
}
