package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.directory.Audience;
import org.plenary.directory.PersonId;
import org.plenary.directory.Photo;
import org.plenary.directory.Photos;
import org.plenary.directory.Pictures;
import org.plenary.directory.Profiles;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-62: the photo on its pages. */
class PhotoViewsTest extends KaribuTest {
    @Autowired Photos photos;
    @Autowired Profiles profiles;

    private final String mark = "i" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_photo_is_sent_shown_and_removed_on_the_own_profile() {
        AccountId me = accounts.createWithEmail(mark + "@example.org", "Ida " + mark);
        signIn(me);
        UI.getCurrent().navigate("directory/me");
        assertThat(pictures()).isZero();
        assertThat(removing().isVisible()).isFalse();
        _get(PhotoPanel.class).send(Pictures.jpeg(Color.GREEN));
        assertThat(pictures()).as("in the section and seen as a member").isEqualTo(2);
        assertThat(_find(Image.class).getFirst().getAlt()).hasValue("Photo of Ida " + mark);
        _click(removing());
        assertThat(pictures()).isZero();
        assertThat(photos.read(profiles.mine().id())).isEmpty();
    }

    @Test
    void the_page_of_a_person_shows_the_photo_or_initials() throws Exception {
        AccountId owner = accounts.member();
        PersonId person = AsAccount.call(owner, profiles::mine).id();
        byte[] sent = Pictures.jpeg(Color.GREEN);
        AsAccount.run(owner, () -> photos.put(person, sent, Audience.MEMBERS));
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/" + person);
        assertThat(_get(Image.class).getAlt().orElseThrow()).startsWith("Photo of ");
        AsAccount.run(owner, () -> photos.showTo(person, Audience.ONLY_ME));
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/" + person);
        assertThat(pictures()).isZero();
        assertThat(PersonPhoto.initials("ada van Dijk")).isEqualTo("AD");
        assertThat(PersonPhoto.initials("Plato")).isEqualTo("P");
    }

    @Test
    void a_picture_is_sent_for_this_once_and_a_hidden_one_not_at_all() throws IOException {
        var out = new ByteArrayOutputStream();
        VaadinResponse shown = answer(out);
        var photo = new Photo(new byte[] {1, 2, 3}, Audience.MEMBERS, 1);
        PersonPhoto.serve(event(shown), Optional.of(photo));
        assertThat(out.toByteArray()).containsExactly(1, 2, 3);
        verify(shown).setHeader("Cache-Control", "no-store");
        verify(shown).setContentType("image/jpeg");
        VaadinResponse hidden = answer(out);
        PersonPhoto.serve(event(hidden), Optional.empty());
        verify(hidden).setStatus(404);
        verify(hidden, never()).setContentType(anyString());
    }

    private static VaadinResponse answer(ByteArrayOutputStream out) throws IOException {
        VaadinResponse response = mock();
        when(response.getOutputStream()).thenReturn(out);
        return response;
    }

    private static DownloadEvent event(VaadinResponse response) {
        return new DownloadEvent(
                mock(VaadinRequest.class),
                response,
                mock(VaadinSession.class),
                new com.vaadin.flow.dom.Element("img"));
    }

    private static int pictures() {
        return _find(Image.class).size();
    }

    private static Button removing() {
        return _find(PhotoPanel.class)
                .getFirst()
                .getChildren()
                .flatMap(c -> c.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
