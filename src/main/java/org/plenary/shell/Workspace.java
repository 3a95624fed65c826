package org.plenary.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around every workspace view: theme, our stylesheet, push. The transport keeps requests
 * on XHR so that they pass the servlet filters; only the server's answers use the socket.
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/plenary.css")
@StyleSheet("assets/workspace.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
public class Workspace implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/assets/favicon.svg", "any");
    }
}
