package org.plenary.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import org.plenary.base.ui.PageHeader;

/** What an error page says: what happened, what was kept, what to do. */
abstract class ErrorPage extends Div implements HasDynamicTitle {
    private String title = "";

    /**
     * @param happened the heading
     * @param kept what is safe, one sentence
     * @param next what to do now, one sentence
     */
    final void say(BeforeEnterEvent event, String happened, String kept, String next) {
        title = happened + " – Plenary";
        removeAll();
        addClassName("plenary-error");
        Anchor home = new Anchor("/app", "Go to Home");
        home.getElement().setAttribute("router-link", true);
        Anchor search = new Anchor("/", "See what is published");
        Div ways = new Div(home, search);
        ways.addClassName("plenary-error-ways");
        add(new PageHeader(happened), new Paragraph(kept), new Paragraph(next), ways);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
