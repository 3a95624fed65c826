package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.awt.Color;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Audience;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonId;
import org.plenary.directory.Photos;
import org.plenary.directory.Pictures;
import org.plenary.directory.Profiles;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-60, UC-64: what somebody is today, on a result's card and on the pages of both. */
class CardsViewTest extends KaribuTest {
    @Autowired Profiles profiles;
    @Autowired MemberBodies bodies;
    @Autowired Affiliations affiliations;
    @Autowired Photos photos;

    private final String mark = "c" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_card_says_what_a_person_is_today_as_far_as_the_viewer_may_see_it() {
        AccountId me = accounts.member();
        BodySummary body = body("Agency " + mark, "");
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        tie(me, body, "Formerly", null, day.minusDays(1), Audience.PUBLIC);
        tie(me, body, "Later", day.plusDays(2), null, Audience.PUBLIC);
        tie(me, body, "Auditor", day.minusDays(9), null, Audience.MEMBERS);
        tie(me, body, "Spy", day.minusDays(1), null, Audience.ONLY_ME);
        signIn(accounts.member());
        open("directory", Map.of("q", "agency " + mark));
        assertThat(positions()).containsExactly("Auditor, Agency " + mark);
        signIn(me);
        open("directory", Map.of("q", "agency " + mark));
        assertThat(positions()).containsExactly("Spy, Agency " + mark);
    }

    private static List<String> positions() {
        return _find(Paragraph.class, spec -> spec.withClasses("plenary-person-position")).stream()
                .map(Paragraph::getText)
                .toList();
    }

    @Test
    void a_card_has_a_photo_or_initials() {
        AccountId me = accounts.member();
        tie(me, body("Agency " + mark, ""), "Auditor", null, null, Audience.MEMBERS);
        PersonId person = call(me, profiles::mine).id();
        signIn(accounts.member());
        open("directory", Map.of("q", "agency " + mark));
        assertThat(_find(Image.class)).isEmpty();
        assertThat(_find(PersonPhoto.class)).hasSize(1);
        AsAccount.run(me, () -> photos.put(person, Pictures.jpeg(Color.GREEN), Audience.MEMBERS));
        signIn(accounts.member());
        open("directory", Map.of("q", "agency " + mark));
        assertThat(_find(Image.class)).hasSize(1);
        assertThat(_find(Image.class).getFirst().getAlt()).as("the name is beside").hasValue("");
    }

    @Test
    void a_tie_leads_from_person_to_body_and_back() {
        AccountId me = accounts.member();
        PersonId mine = call(me, profiles::mine).id();
        BodySummary body = body("Agency " + mark, "Kenya");
        tie(me, body, "Auditor", null, null, Audience.MEMBERS);
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/bodies/" + body.slug());
        _assertOne(
                Anchor.class, spec -> spec.withAttribute("href", "/app/directory/people/" + mine));
        assertThat(_get(H1.class).getText()).isEqualTo("Agency " + mark);
        UI.getCurrent().navigate("directory/people/" + mine);
        _assertOne(Anchor.class, spec -> spec.withText("Agency " + mark));
    }

    private static void open(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private BodySummary body(String name, String jurisdiction) {
        AccountId organizer = accounts.organizer();
        var names = List.of(new BodyName("en", name));
        var plan = new BodyPlan(names, "", BodyKind.AGENCY, jurisdiction, null, "", List.of());
        String slug = call(organizer, () -> bodies.create(plan));
        return call(organizer, () -> bodies.get(slug)).summary();
    }

    private void tie(
            AccountId who,
            BodySummary body,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Audience audience) {
        var plan = new AffiliationPlan(body.id(), role, from, until, audience);
        call(who, () -> affiliations.add(profiles.mine().id(), plan));
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
