package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.access.Links;
import org.plenary.access.MailboxReading;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.TimeText;
import org.plenary.mail.StoredMail;

/** The letters of this server: all of them where no mail server is set, else how they fared. */
@Route("administration/mailbox")
@PageTitle("Mailbox – Plenary")
@Menu(title = "Mailbox", order = 92)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/access.css")
class MailboxView extends Div implements BeforeEnterObserver {
    private final transient MailboxReading mailbox;
    private final transient Links links;
    private final transient Clock clock;
    private final Search search = new Search(MailboxView.class);
    private final Div letters = new Div();

    MailboxView(MailboxReading mailbox, Links links, Clock clock) {
        this.mailbox = mailbox;
        this.links = links;
        this.clock = clock;
        var find = search.field("q", "Find by address or subject");
        find.addClassName("plenary-search");
        add(
                new PageHeader("Mailbox")
                        .fact(
                                mailbox.leaving()
                                        ? "Letters go to the mail server; their text is kept here until then."
                                        : "There is no mail server, so letters stay here. Only administrators see them."),
                find,
                letters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        search.fill(query);
        Paging paging = Paging.of(query);
        List<StoredMail> page = mailbox.page(search.value("q"), paging.offset(), Paging.SIZE);
        letters.removeAll();
        if (page.isEmpty() && paging.number() == 0) {
            letters.add(new EmptyState("There are no letters here."));
            return;
        }
        page.forEach(mail -> letters.add(letter(mail)));
        letters.add(paging.links(MailboxView.class, page.size(), mailbox.count(search.value("q"))));
    }

    private Details letter(StoredMail mail) {
        Span subject = new Span(mail.subject());
        subject.addClassName("plenary-letter-subject");
        Span to = new Span("to " + mail.to());
        to.addClassNames("plenary-muted", "plenary-letter-to");
        Div summary =
                new Div(
                        subject,
                        to,
                        state(mail),
                        TimeText.ago(mail.at(), clock.instant(), ReaderZone.get()));
        summary.addClassName("plenary-letter");
        Div content = new Div();
        if (!mail.problem().isEmpty()) {
            content.add(
                    FrontPage.problem("Attempt " + mail.attempts() + " failed: " + mail.problem()));
        }
        content.add(
                mail.text().isEmpty()
                        ? new Span("The text was handed over and is not kept.")
                        : text(mail.text()));
        Details details = new Details(summary, content);
        details.setWidthFull();
        return details;
    }

    private static StateBadge state(StoredMail mail) {
        return switch (mail.state()) {
            case QUEUED -> new StateBadge("Waiting", StateBadge.Shape.OPEN);
            case SENT -> new StateBadge("Handed over", StateBadge.Shape.FULL);
            case FAILED -> new StateBadge("Given up", StateBadge.Shape.STOPPED);
            case KEPT -> new StateBadge("Kept here", StateBadge.Shape.NONE);
        };
    }

    /** Only links into this application become links. */
    private Component text(String text) {
        Pre pre = new Pre();
        pre.addClassName("plenary-letter-text");
        Matcher link =
                Pattern.compile(Pattern.quote(links.to("/")) + "[\\w/?=&.~-]*").matcher(text);
        int from = 0;
        while (link.find()) {
            pre.add(new Span(text.substring(from, link.start())));
            Anchor anchor = new Anchor(link.group().substring(links.to("").length()), link.group());
            anchor.getElement().setAttribute("router-ignore", true);
            pre.add(anchor);
            from = link.end();
        }
        pre.add(new Span(text.substring(from)));
        return pre;
    }
}
