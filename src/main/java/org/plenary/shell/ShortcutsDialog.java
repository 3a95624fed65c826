package org.plenary.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.plenary.base.ui.DefinitionList;

/** What the question mark opens: every shortcut that works outside of a text. */
class ShortcutsDialog extends Dialog {
    ShortcutsDialog() {
        setHeaderTitle("Keyboard shortcuts");
        add(
                new DefinitionList()
                        .add("Ctrl K", "Go to a page, a workshop or a session")
                        .add("?", "Show these shortcuts")
                        .add("Esc", "Close what is open")
                        .add("Ctrl /", "Inside a summary: the shortcuts of the text"));
        getFooter().add(new Button("Close", click -> close()));
    }
}
