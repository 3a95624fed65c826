package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Affiliations;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Field;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;

/** UC-63: organizers enter somebody without an account, and send them the link to claim it. */
@Route("directory/people/:person/edit")
@RouteAlias("directory/people/new")
@PermitAll
class PersonEditView extends EditPage implements BeforeEnterObserver {
    private final transient Profiles profiles;
    private final transient Affiliations affiliations;
    private final transient MemberBodies bodies;
    private final ProfileForm form = new ProfileForm(this::touched, false);
    private @Nullable Profile profile;

    PersonEditView(Profiles profiles, Affiliations affiliations, MemberBodies bodies) {
        this.profiles = profiles;
        this.affiliations = affiliations;
        this.bodies = bodies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("person");
        if (id.isEmpty() && !profiles.mayAdd()) {
            throw new NotAllowed("People are added by the network's organizers.");
        }
        profile = id.map(PersonView::id).map(profiles::open).orElse(null);
        removeAll();
        add(header(), form, buttons(profile == null ? "Add person" : "Save profile"));
        form.set(profile == null ? List.of() : profile.values());
        if (profile != null) {
            PersonId person = profile.id();
            var panel = new AffiliationsPanel[1];
            panel[0] =
                    new AffiliationsPanel(
                            affiliations,
                            bodies,
                            person,
                            () -> panel[0].set(profiles.open(person).affiliations()));
            panel[0].set(profile.affiliations());
            add(new PageSection("Affiliations", panel[0]));
            if (!profile.claimed()) {
                add(new PageSection("Invite to claim", invitation(person)));
            }
        }
        settled();
    }

    private PageHeader header() {
        PageHeader header =
                new PageHeader(profile == null ? "Add a person" : profile.name())
                        .context(Parts.link(DirectoryPaths.directory(), "Directory"));
        if (profile != null && profiles.mayAdd()) {
            String id = profile.id().toString();
            header.actions(
                    Parts.button(DirectoryPaths.erasePerson(profile.id()), "Erase", false),
                    Parts.button(DirectoryPaths.mergePeople(id, ""), "Merge with another", false));
        }
        return header;
    }

    private Div invitation(PersonId person) {
        TextField email = Parts.field("Mail address", 254);
        known(Field.EMAIL).ifPresent(email::setValue);
        Button send =
                new Button(
                        "Send invitation",
                        click ->
                                ErrorMessages.guard(() -> {
                                    profiles.invite(person, email.getValue());
                                    email.clear();
                                    Toasts.say("Invitation sent.");
                                }));
        Div form =
                new Div(
                        Parts.line(
                                "From then on the person alone changes what stands here.",
                                "plenary-muted"),
                        email,
                        send);
        form.addClassName("plenary-form");
        return form;
    }

    private Optional<String> known(Field field) {
        return Stream.ofNullable(profile)
                .flatMap(p -> p.values().stream())
                .filter(v -> v.field() == field)
                .map(PersonValue::value)
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return (profile == null ? "Add a person" : profile.name()) + " – Plenary";
    }

    @Override
    void save() {
        Profile present = profile;
        if (present == null) {
            PersonId added = profiles.add(form.get());
            settled();
            Parts.go(DirectoryPaths.editPerson(added));
            Toasts.say("Person added.");
            return;
        }
        Profile saved = profiles.replace(present.id(), present.version(), form.get());
        profile = saved;
        form.set(saved.values());
        Toasts.say("Profile saved.");
    }

    @Override
    void reload() {
        acceptStoredVersion();
        form.set(profile == null ? List.of() : profile.values());
    }

    @Override
    void acceptStoredVersion() {
        Profile present = profile;
        if (present != null) {
            profile = profiles.open(present.id());
        }
    }
}
