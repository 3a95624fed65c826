package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import org.plenary.access.Joining;
import org.plenary.access.PrivacyNotice;
import org.plenary.base.ui.CollectionNotice;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Affiliations;
import org.plenary.directory.ContactDetails;
import org.plenary.directory.Conversations;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Eyes;
import org.plenary.directory.Field;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.OwnData;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Photos;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.plenary.directory.Retention;
import org.plenary.directory.StillRight;

/** UC-62: what I say of myself and to whom; "see as" is part of the address. */
@Route("directory/me")
@PermitAll
@StyleSheet("context://assets/messages.css")
class MyProfileView extends EditPage implements BeforeEnterObserver {
    private final transient Profiles profiles;
    private final transient Photos photos;
    private final ProfileForm form = new ProfileForm(this::touched);
    private final AffiliationsPanel affiliations;
    private final StillRightPanel stillRight;
    private final Select<Eyes> eyes = new Select<>();
    private final Div preview = new Div();
    private final PhotoPanel photo;
    private Profile profile;
    private boolean filling;

    MyProfileView(
            Profiles profiles,
            Photos photos,
            Affiliations affiliations,
            MemberBodies bodies,
            OwnData data,
            Conversations conversations,
            ContactDetails contacts,
            StillRight stillRight,
            Joining joining,
            Retention retention) {
        this.profiles = profiles;
        this.photos = photos;
        this.profile = profiles.mine();
        this.photo = photo();
        this.stillRight = new StillRightPanel(stillRight);
        this.affiliations =
                new AffiliationsPanel(affiliations, bodies, profile.id(), this::afterAffiliation);
        eyes.setLabel("See as");
        eyes.setItems(Arrays.asList(Eyes.values()));
        eyes.setItemLabelGenerator(Eyes::words);
        eyes.addValueChangeListener(change -> lookAs(change.getValue()));
        add(
                new PageHeader("Your profile")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")),
                this.stillRight,
                Parts.line(
                        "Beside each line stands who sees it. What somebody may not see, they cannot find you by either.",
                        "plenary-muted"),
                form,
                buttons("Save profile"),
                new PageSection("Photo", photo),
                new PageSection("Affiliations", this.affiliations),
                new PageSection("How others see you", eyes, preview),
                new PageSection("How others reach you", new ReachPanel(conversations, contacts)),
                new PageSection("Take your data with you", exports(data)),
                new PageSection("How long things are kept", new KeptPanel(retention)),
                leave(),
                privacy(joining.notice()));
        reload();
    }

    private PhotoPanel photo() {
        return new PhotoPanel(
                photos,
                profile.id(),
                () ->
                        profile.values().stream()
                                .filter(v -> v.field() == Field.FULL_NAME)
                                .map(PersonValue::value)
                                .findFirst()
                                .orElse(""),
                this::showPreview);
    }

    private static CollectionNotice privacy(PrivacyNotice notice) {
        return new CollectionNotice(notice.purpose(), notice.controller(), notice.retention());
    }

    private PageSection leave() {
        return new PageSection(
                "Leave",
                Parts.link(
                        DirectoryPaths.erasePerson(profile.id()),
                        "Erase your profile and account"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation().getQueryParameters().getSingleParameter("as").orElse("");
        filling = true;
        eyes.setValue(
                Arrays.stream(Eyes.values())
                        .filter(e -> name(e).equals(asked))
                        .findFirst()
                        .orElse(Eyes.MEMBER));
        filling = false;
        showPreview();
    }

    @Override
    public String getPageTitle() {
        return "Your profile – Plenary";
    }

    @Override
    void save() {
        profile = profiles.replace(profile.id(), profile.version(), form.get());
        form.set(profile.values());
        showPreview();
        photo.show();
        stillRight.show();
        Toasts.say("Profile saved.");
    }

    @Override
    void reload() {
        profile = profiles.mine();
        form.set(profile.values());
        affiliations.set(profile.affiliations());
        settled();
    }

    @Override
    void acceptStoredVersion() {
        profile = profiles.mine();
    }

    private void afterAffiliation() {
        affiliations.set(profiles.mine().affiliations());
        showPreview();
    }

    private void lookAs(Eyes chosen) {
        if (filling) {
            return;
        }
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        "directory/me?" + QueryParameters.of("as", name(chosen)).getQueryString());
        showPreview();
    }

    private static String name(Eyes eyes) {
        return eyes.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void showPreview() {
        preview.removeAll();
        preview.addClassName("plenary-person-preview");
        if (eyes.getValue() == Eyes.SHARED_WORKSHOP && !profiles.sharedAnyWorkshop()) {
            preview.add(
                    Parts.line(
                            "You take part in no workshop yet, so nobody is in this circle.",
                            "plenary-muted"));
            return;
        }
        profiles.seenBy(eyes.getValue())
                .ifPresentOrElse(
                        seen -> {
                            preview.add(
                                    new PersonPhoto(
                                            seen.first(Field.FULL_NAME),
                                            () -> photos.seenBy(eyes.getValue())));
                            preview.add(
                                    Parts.line(seen.first(Field.FULL_NAME), "plenary-person-name"));
                            String headline = seen.first(Field.HEADLINE);
                            if (!headline.isEmpty()) {
                                preview.add(Parts.line(headline, "plenary-person-headline"));
                            }
                            preview.add(new PersonFacts(seen, 3));
                        },
                        () ->
                                preview.add(
                                        Parts.line(
                                                "Nothing: your name is not visible to them, so they cannot find you.",
                                                "plenary-muted")));
    }

    private static Div exports(OwnData data) {
        Div exports =
                new Div(
                        Parts.download("JSON", "my-data.json", "application/json", data::json),
                        Parts.download("CSV", "my-data.csv", "text/csv", data::csv),
                        Parts.download("vCard", "my-data.vcf", "text/vcard", data::vcard));
        exports.addClassName("plenary-page-actions");
        return exports;
    }
}
