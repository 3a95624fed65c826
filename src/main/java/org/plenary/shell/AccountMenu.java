package org.plenary.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.base.ui.SignOut;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who you are: your own account, the pages for looking after the server, and sign out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountMenu extends Div {
    private final boolean signedIn;

    AccountMenu(CurrentAccount current, Accounts accounts) {
        Optional<AccountId> id = current.id();
        signedIn = id.isPresent();
        if (id.isEmpty()) {
            Anchor signIn = new Anchor("/app/login", "Sign in");
            add(signIn);
            return;
        }
        AccountSummary account = accounts.get(id.get());
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem self = bar.addItem(initials(account.name()));
        self.setAriaLabel("Account of " + account.name());
        bar.setTooltipText(self, account.name());
        fill(self, account);
        self.getSubMenu().addSeparator();
        self.getSubMenu()
                .addItem("Sign out", click -> click.getSource().getUI().ifPresent(SignOut::ask));
        add(bar);
    }

    boolean signedIn() {
        return signedIn;
    }

    private static void fill(MenuItem self, AccountSummary account) {
        MenuItem name = self.getSubMenu().addItem(account.name() + " · " + account.email());
        name.setEnabled(false);
        List<MenuEntry> pages = NavigationBar.entries(true);
        for (MenuEntry page : pages) {
            self.getSubMenu()
                    .addItem(
                            page.title(),
                            click ->
                                    click.getSource()
                                            .getUI()
                                            .ifPresent(ui -> go(ui, NavigationBar.path(page))));
        }
    }

    private static void go(UI ui, String path) {
        ui.navigate(path.replaceFirst("^/app/?", ""));
    }

    /** At most two first letters, whole code points, of any script. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty()
                ? ""
                : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
