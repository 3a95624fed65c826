package org.plenary.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.base.Command;
import org.plenary.base.CommandSource;
import org.plenary.base.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One field that goes anywhere: the pages of the menu, and what the features' sources find. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CommandPalette {
    private static final int LONGEST_WORDS = 100;
    private static final int MOST = 40;
    private final List<CommandSource> sources;
    private boolean open;

    CommandPalette(ObjectProvider<CommandSource> sources) {
        this.sources = sources.orderedStream().toList();
    }

    /** Opens the palette, once however often it is asked for. */
    void open() {
        if (open) {
            return;
        }
        open = true;
        Dialog dialog = new Dialog();
        dialog.addClassName("plenary-palette");
        dialog.setHeaderTitle("Go to");
        dialog.addOpenedChangeListener(change -> open = change.isOpened());
        ComboBox<Command> field = new ComboBox<>();
        field.setAriaLabel("Go to a page, a workshop or a session");
        field.setPlaceholder("A page, a workshop, a session…");
        field.setWidthFull();
        field.setItemLabelGenerator(Command::title);
        field.setRenderer(
                LitRenderer.<Command>of(
                                "<div>${item.title}<div class=\"plenary-muted\">${item.context}</div></div>")
                        .withProperty("title", Command::title)
                        .withProperty("context", Command::context));
        field.setItems(
                DataProvider.fromFilteringCallbacks(
                        query ->
                                find(query.getFilter().orElse("")).stream()
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query -> find(query.getFilter().orElse("")).size()));
        field.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                dialog.close();
                go(chosen.getValue().path());
            }
        });
        dialog.add(field);
        dialog.open();
        field.focus();
        field.setOpened(true);
    }

    List<Command> find(String typed) {
        String words = Texts.shorten(typed.strip(), LONGEST_WORDS);
        List<Command> found = new ArrayList<>();
        String sought = words.toLowerCase(Locale.ROOT);
        for (boolean administration : new boolean[] {false, true}) {
            NavigationBar.entries(administration).stream()
                    .filter(entry -> entry.title().toLowerCase(Locale.ROOT).contains(sought))
                    .map(entry -> new Command(entry.title(), "", NavigationBar.path(entry)))
                    .forEach(found::add);
        }
        sources.forEach(source -> found.addAll(source.find(words)));
        return found.stream().distinct().limit(MOST).toList();
    }

    private static void go(String path) {
        UI ui = UI.getCurrent();
        if (path.equals("/app") || path.startsWith("/app/")) {
            ui.navigate(path.replaceFirst("^/app/?", ""));
        } else {
            ui.getPage().setLocation(path);
        }
    }
}
