package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountSummary;
import org.plenary.access.ErasePage;
import org.plenary.access.Invitations;
import org.plenary.access.NetworkRole;
import org.plenary.access.OpenInvitation;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.springframework.beans.factory.ObjectProvider;

/** Who has an account, what each may do, who is invited. */
@Route("administration/accounts")
@PageTitle("Accounts – Plenary")
@Menu(title = "Accounts", order = 90)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/access.css")
class AccountsView extends Div implements BeforeEnterObserver {
    private final transient AccountAdministration administration;
    private final transient Invitations invitations;
    private final transient Clock clock;
    private final transient @Nullable ErasePage erasing;
    private final Search search = new Search(AccountsView.class);
    private final Div accounts = new Div();
    private final Div invited = new Div();
    private Paging paging = new Paging(0, java.util.Map.of());

    AccountsView(
            AccountAdministration administration,
            Invitations invitations,
            Clock clock,
            ObjectProvider<ErasePage> erasing) {
        this.administration = administration;
        this.invitations = invitations;
        this.clock = clock;
        this.erasing = erasing.getIfAvailable();
        Button invite =
                new Button(
                        "Invite someone",
                        click -> new InviteDialog(administration, this::refresh).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var name = search.field("q", "Find by name or mail address");
        name.addClassName("plenary-search");
        add(
                new PageHeader("Accounts").actions(invite),
                name,
                accounts,
                new PageSection("Invitations to the network", invited));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.fill(event.getLocation().getQueryParameters());
        paging = Paging.of(event.getLocation().getQueryParameters());
        refresh();
    }

    private void refresh() {
        showAccounts();
        showInvited();
    }

    private void showAccounts() {
        String text = search.value("q");
        List<AccountSummary> page = administration.find(text, paging.number(), Paging.SIZE);
        accounts.removeAll();
        if (page.isEmpty() && paging.number() == 0) {
            accounts.add(new EmptyState("No account has “" + text + "” in its name or address."));
            return;
        }
        Records table = new Records("Accounts", List.of("Name", "Roles", "State", "Action"));
        page.forEach(account ->
                table.row(
                        person(account),
                        Records.text(roles(account)),
                        state(account),
                        change(account)));
        accounts.add(
                table, paging.links(AccountsView.class, page.size(), administration.count(text)));
    }

    private void showInvited() {
        List<OpenInvitation> open = invitations.open("network:");
        invited.removeAll();
        if (open.isEmpty()) {
            invited.add(new EmptyState("Nobody is invited at the moment."));
            return;
        }
        Records table =
                new Records(
                        "Invitations to the network", List.of("Address", "Role", "Sent", "Action"));
        Instant now = clock.instant();
        open.forEach(invitation ->
                table.row(
                        Records.text(invitation.email()),
                        Records.text(Roles.word(invitation.grant())),
                        invitation.expiresAt().isAfter(now)
                                ? TimeText.ago(invitation.invitedAt(), now, ReaderZone.get())
                                : new StateBadge("Expired", StateBadge.Shape.STOPPED),
                        withdraw(invitation)));
        invited.add(table);
    }

    private Button withdraw(OpenInvitation invitation) {
        return action(
                "Withdraw",
                "Withdraw the invitation of " + invitation.email(),
                () ->
                        Confirmation.ask(
                                "Withdraw the invitation of " + invitation.email() + "?",
                                "The link in the letter stops working. You can invite the same address again.",
                                "Withdraw",
                                () -> {
                                    invitations.withdraw(invitation.id(), "network:");
                                    Toasts.say("Invitation withdrawn.");
                                    refresh();
                                }));
    }

    private Button change(AccountSummary account) {
        return action(
                "Change",
                "Change the account of " + account.name(),
                () ->
                        new AccountDialog(
                                        administration,
                                        account,
                                        erasing == null ? null : erasing.of(account.id()),
                                        this::refresh)
                                .open());
    }

    private static Button action(String verb, String label, Runnable run) {
        Button button = new Button(verb, click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        return button;
    }

    private static Component person(AccountSummary account) {
        Span name = new Span(account.name());
        // a name may be written from right to left
        name.getElement().setAttribute("dir", "auto");
        Span email = new Span(account.email());
        email.addClassName("plenary-muted");
        Div both = new Div(name, email);
        both.addClassName("plenary-person");
        return both;
    }

    private static String roles(AccountSummary account) {
        return account.roles().isEmpty()
                ? "None"
                : Arrays.stream(NetworkRole.values())
                        .filter(account.roles()::contains)
                        .map(Roles::word)
                        .collect(Collectors.joining(", "));
    }

    private static StateBadge state(AccountSummary account) {
        return account.suspended()
                ? new StateBadge("Suspended", StateBadge.Shape.STOPPED)
                : new StateBadge("Active", StateBadge.Shape.FULL);
    }
}
