package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.plenary.base.NotFound;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.QrCode;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Affiliation;
import org.plenary.directory.Affiliations;
import org.plenary.directory.ContactDetails;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Erasure;
import org.plenary.directory.Field;
import org.plenary.directory.OwnData;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.PersonId;
import org.plenary.directory.Photos;
import org.plenary.directory.Profile;
import org.plenary.directory.ProfileProblems;
import org.plenary.directory.Profiles;
import org.plenary.directory.Reach;
import org.plenary.directory.Relay;

/** UC-61: one person, like a business card with depth; only what the viewer may see. */
@Route("directory/people/:person")
@PermitAll
@StyleSheet("context://assets/directory.css")
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int LARGEST_QR = 700;

    private final transient Directory directory;
    private final transient Profiles profiles;
    private final transient OwnData data;
    private final transient Photos photos;
    private final transient Affiliations affiliations;
    private final transient ContactDetails contacts;
    private final transient Relay relay;
    private final transient ProfileProblems problems;
    private final transient Erasure erasure;
    private String title = "Person";

    PersonView(
            Directory directory,
            Profiles profiles,
            OwnData data,
            Photos photos,
            Affiliations affiliations,
            ContactDetails contacts,
            Relay relay,
            ProfileProblems problems,
            Erasure erasure) {
        this.directory = directory;
        this.profiles = profiles;
        this.data = data;
        this.photos = photos;
        this.affiliations = affiliations;
        this.contacts = contacts;
        this.relay = relay;
        this.problems = problems;
        this.erasure = erasure;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonId asked = id(event.getRouteParameters().get("person").orElse(""));
        PersonId shown = show(asked);
        if (!shown.equals(asked)) {
            // the entry went into another one, whose address is the one to share
            event.forwardTo(PersonView.class, new RouteParameters("person", shown.toString()));
        }
    }

    private PersonId show(PersonId id) {
        PersonDetails person = directory.person(id);
        title = person.first(Field.FULL_NAME);
        removeAll();
        add(header(person));
        Div columns = new Div(facts(person), card(person));
        columns.addClassName("plenary-columns");
        add(columns);
        if (affiliations.mayLetSpeak() && !person.affiliations().isEmpty()) {
            add(new SpeakersPanel(affiliations, person.id(), person.affiliations()));
        }
        return person.id();
    }

    private PersonFacts facts(PersonDetails person) {
        return new PersonFacts(
                person,
                2,
                field -> {
                    if (ErrorMessages.guard(() -> contacts.show(person.id(), field))) {
                        show(person.id());
                        // what was pressed is gone; the detail stands in its place
                        getElement()
                                .executeJs("this.querySelector('.plenary-person-facts').focus()");
                    }
                });
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    static PersonId id(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is nobody at this address whom you may see.");
        }
    }

    private PageHeader header(PersonDetails person) {
        PageHeader header =
                new PageHeader(person.first(Field.FULL_NAME))
                        .context(Parts.link(DirectoryPaths.directory(), "Directory"));
        header.addComponentAsFirst(
                new PersonPhoto(person.first(Field.FULL_NAME), () -> photos.read(person.id())));
        String headline = person.first(Field.HEADLINE);
        if (!headline.isEmpty()) {
            header.facts(Parts.words(headline));
        }
        person.affiliations().stream()
                .filter(a -> a.until() == null)
                .findFirst()
                .map(Affiliation::title)
                .ifPresent(t -> header.facts(Parts.words(t)));
        if (profiles.mayChange(person.id())) {
            Profile profile = profiles.open(person.id());
            header.actions(
                    Parts.button(
                            profile.mine()
                                    ? DirectoryPaths.me()
                                    : DirectoryPaths.editPerson(person.id()),
                            "Edit",
                            true));
        }
        reach(header, person.id());
        return header;
    }

    private void reach(PageHeader header, PersonId person) {
        Reach reach = relay.reach(person);
        if (reach == Reach.OPEN) {
            header.actions(
                    Parts.button(DirectoryPaths.introduce(person), "Introduce", false),
                    Parts.button(DirectoryPaths.writeTo(person), "Write a message", true));
        } else if (reach != Reach.YOURSELF) {
            Span why = new Span(reach.words());
            why.addClassName("plenary-muted");
            header.facts(why);
        }
    }

    private Button report(PersonDetails person) {
        String name = person.first(Field.FULL_NAME);
        Button report =
                new Button(
                        "Report a problem",
                        click ->
                                new ProblemDialog(
                                                "Report a problem on this profile",
                                                "The network’s organizers get your words and your name. %s is not told who reported."
                                                        .formatted(name),
                                                "What is wrong",
                                                "Report problem",
                                                words -> {
                                                    problems.report(person.id(), words);
                                                    Toasts.say(
                                                            "Reported. You are told what came of it.");
                                                })
                                        .open());
        report.addThemeVariants(ButtonVariant.TERTIARY);
        return report;
    }

    private Div card(PersonDetails person) {
        Div card = new Div();
        card.addClassName("plenary-person-take");
        card.add(
                Parts.download(
                        "Download vCard",
                        "contact.vcf",
                        "text/vcard",
                        () -> data.vcard(person.id())));
        String small = OwnData.smallCard(person);
        if (small.length() <= LARGEST_QR) {
            Div code = new Div();
            // not by Html: it spells viewBox in lower case, and the code is then drawn tiny
            code.getElement().setProperty("innerHTML", QrCode.svg(small));
            code.addClassName("plenary-person-qr");
            code.getElement().setAttribute("role", "img");
            code.getElement().setAttribute("aria-label", "QR code of this contact");
            card.add(new NativeDetails("Show as QR code", code));
        }
        if (!profiles.mayChange(person.id())) {
            card.add(report(person));
        }
        if (erasure.mayErase(person.id())) {
            card.add(Parts.link(DirectoryPaths.erasePerson(person.id()), "Erase…"));
        }
        return card;
    }
}
