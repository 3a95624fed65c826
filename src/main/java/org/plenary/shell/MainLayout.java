package org.plenary.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.MenuGuard;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What stands around every view of the workspace: skip link, bar with navigation, and the one
 * {@code main}. Open to everyone, as error pages stand in it too; the views decide who gets in.
 */
@Layout
@AnonymousAllowed
@JsModule("./shell/shell.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {
    private final Main main = new Main();
    private final NavigationBar navigation;
    private final AccountMenu account;
    private final NoticeBell bell;
    private final CommandPalette palette;
    private boolean first = true;

    MainLayout(
            AccountMenu account,
            NoticeBell bell,
            CommandPalette palette,
            ObjectProvider<MenuGuard> guards) {
        this.account = account;
        this.bell = bell;
        this.palette = palette;
        this.navigation = new NavigationBar(guards.stream().toList());
        addClassName("plenary-shell");
        main.setId("content");
        main.addClassName("plenary-main");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#content", "Skip to the content");
        skip.addClassName("plenary-skip");
        add(skip, bar(), main);
    }

    private Header bar() {
        Anchor brand = new Anchor("/app", "Plenary");
        brand.getElement().setAttribute("router-link", true);
        brand.addClassName("plenary-brand");
        Button goTo = new Button("Go to…", click -> palette.open());
        goTo.addThemeVariants(ButtonVariant.TERTIARY);
        goTo.addClassName("plenary-goto");
        Span key = new Span("Ctrl K");
        key.addClassName("plenary-key");
        key.getElement().setAttribute("aria-hidden", "true");
        goTo.setSuffixComponent(key);
        goTo.setVisible(account.signedIn());
        Div tools = new Div(goTo, bell, account);
        tools.addClassName("plenary-tools");
        Header bar = new Header(navigation.toggle(), brand, navigation, tools);
        bar.addClassName("plenary-bar");
        return bar;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        main.getElement().removeAllChildren();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.Plenary.shell(this)");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.mark(event.getLocation().getPath());
        bell.refresh();
        if (!first) {
            // a view that wants the focus elsewhere has asked for it by now
            main.getElement().executeJs("window.Plenary.arrived(this)");
        }
        first = false;
    }

    /** Called by shell.ts for Ctrl+K and the question mark. */
    @ClientCallable
    void shortcut(String key) {
        if (!account.signedIn()) {
            return;
        }
        if (key.equals("k")) {
            palette.open();
        } else {
            new ShortcutsDialog().open();
        }
    }
}
