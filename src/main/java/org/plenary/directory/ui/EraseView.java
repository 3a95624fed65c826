package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Erasure;
import org.plenary.directory.Erasure.Who;
import org.plenary.directory.PersonId;

/** UC-105: what erasing takes away, what stays and why; and doing it. */
@Route("directory/people/:person/erase")
@RouteAlias("directory/accounts/:account/erase")
@PageTitle("Erase – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class EraseView extends Div implements BeforeEnterObserver {
    private final transient Erasure erasure;
    private final PasswordField password = new PasswordField("Your password");

    EraseView(Erasure erasure) {
        this.erasure = erasure;
        addClassName("plenary-narrow");
        password.setHelperText("So that nobody else does this at your open screen");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters at = event.getRouteParameters();
        at.get("account")
                .ifPresentOrElse(
                        id -> show(account(id)),
                        () -> show(PersonView.id(at.get("person").orElse(""))));
    }

    private static AccountId account(String id) {
        try {
            return new AccountId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such account.");
        }
    }

    private void show(PersonId person) {
        Who who = erasure.whose(person);
        show(who, erasure.name(person), () -> erasure.erase(person, password.getValue()));
    }

    /** An account whose person never opened the directory has no profile. */
    private void show(AccountId account) {
        Optional<PersonId> profile = erasure.profileOf(account);
        if (profile.isPresent()) {
            show(profile.get());
        } else {
            show(
                    Who.ACCOUNT,
                    erasure.name(account),
                    () -> erasure.erase(account, password.getValue()));
        }
    }

    private void show(Who who, String name, Runnable erasing) {
        password.clear();
        password.setInvalid(false);
        removeAll();
        Div form = new Div(password);
        form.addClassNames("plenary-form", "plenary-stack");
        Button erase = new Button("Erase", click -> ask(who, name, erasing));
        erase.addThemeVariants(ButtonVariant.ERROR);
        Div actions = new Div(erase);
        actions.addClassName("plenary-form-actions");
        PageHeader header =
                new PageHeader(title(who))
                        .context(Parts.link(DirectoryPaths.directory(), "Directory"));
        if (who != Who.ME) {
            header.facts(Parts.words(name));
        }
        add(
                header,
                new PageSection("What goes", list(going(who))),
                new PageSection("What stays, and why", list(staying(who))),
                form,
                actions);
    }

    private static String title(Who who) {
        return switch (who) {
            case ME -> "Erase your profile and account";
            case ACCOUNT -> "Erase this person’s profile and account";
            case ENTRY -> "Erase this entry";
        };
    }

    private static List<String> going(Who who) {
        List<String> profile =
                List.of(
                        "Everything in the profile, with the affiliations; nobody finds it any more.",
                        "What was kept to undo merges and imports of it.");
        return who == Who.ENTRY
                ? profile
                : List.of(
                        profile.getFirst(),
                        profile.getLast(),
                        "Name and mail address of the account, its password, its roles, notices, saved searches and open invitations.",
                        "Every browser is signed out. Nobody can sign in with the account again.");
    }

    private static List<String> staying(Who who) {
        return who == Who.ENTRY
                ? List.of(
                        "A mark without any of it, so that addresses of the entry say that it is gone.")
                : List.of(
                        "What was written and decided, such as comments, summaries and amendments: it is others’ record too. It stands under “Former member”, or under organisation or sector where the session’s attribution policy shows those.",
                        "Released summaries and frameworks, word for word: a published address does not change its meaning.",
                        "Messages and notices that others received, without the name, for as long as they are kept.",
                        "The audit trail, which names an account’s number and not a person, for as long as it is kept.");
    }

    private static UnorderedList list(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        sentences.forEach(s -> list.add(new ListItem(s)));
        return list;
    }

    private void ask(Who who, String name, Runnable erasing) {
        if (password.isEmpty()) {
            password.setErrorMessage("Enter your password first.");
            password.setInvalid(true);
            password.focus();
            return;
        }
        Confirmation.askDanger(
                who == Who.ME ? title(who) + "?" : "Erase “%s”?".formatted(name),
                "There is no way back.",
                "Erase",
                () -> {
                    erasing.run();
                    if (who == Who.ME) {
                        UI.getCurrent().getPage().setLocation("/");
                    } else {
                        Parts.go(DirectoryPaths.directory());
                        Toasts.say("“%s” is erased.".formatted(name));
                    }
                });
    }
}
