package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.directory.Audience;
import org.plenary.directory.ConversationId;
import org.plenary.directory.Conversations;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Field;
import org.plenary.directory.Introductions;
import org.plenary.directory.PersonCard;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.plenary.directory.Relay;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-67 to UC-69 on the pages themselves. */
class MessageViewsTest extends KaribuTest {
    @Autowired Profiles profiles;
    @Autowired Directory directory;
    @Autowired Relay relay;
    @Autowired Conversations conversations;
    @Autowired Introductions introductions;
    @Autowired Accounts known;

    private final String mark = "m" + Long.toString(System.nanoTime(), 36);
    private AccountId ada;
    private AccountId ben;
    private PersonId toBen;

    @BeforeEach
    void twoMembers() {
        ada = accounts.create("Ada " + mark, NetworkRole.MEMBER);
        ben = accounts.create("Ben " + mark, NetworkRole.MEMBER);
        Profile bens = call(ben, profiles::mine);
        toBen = bens.id();
        var said =
                List.of(
                        new PersonValue(Field.FULL_NAME, "Ben " + mark),
                        new PersonValue(Field.PHONE, "+254 20 777 " + 4321, Audience.MEMBERS));
        as(ben, () -> profiles.replace(toBen, bens.version(), said));
    }

    @Test
    void a_member_writes_from_the_persons_page_and_the_other_answers() {
        signIn(ada);
        UI.getCurrent().navigate("directory/people/" + toBen);
        _assertOne(Anchor.class, spec -> spec.withText("Write a message"));
        UI.getCurrent().navigate("messages/to/" + toBen);
        _setValue(_get(TextArea.class), "Could we talk about audits?");
        _click(_get(Button.class, spec -> spec.withText("Send message")));
        assertThat(page()).contains("Ben " + mark, "Could we talk about audits?", "You");
        assertThat(page()).doesNotContain(known.get(ben).email());
        signIn(ben);
        UI.getCurrent().navigate("messages");
        assertThat(page()).contains("Ada " + mark, "New").doesNotContain(known.get(ada).email());
        open();
        _setValue(_get(TextArea.class), "Yes");
        _click(_get(Button.class, spec -> spec.withText("Send message")));
        assertThat(page()).contains("Yes").doesNotContain(known.get(ada).email());
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void writing_again_goes_on_in_the_conversation_and_a_hidden_name_is_not_in_it() {
        ConversationId id = write();
        signIn(ada);
        UI.getCurrent().navigate("messages/to/" + toBen);
        assertThat(page()).contains("Hello from " + mark, "Ben " + mark);
        Profile mine = call(ben, profiles::mine);
        var hidden = List.of(new PersonValue(Field.FULL_NAME, "Ben " + mark, Audience.ONLY_ME));
        call(ben, () -> profiles.replace(toBen, mine.version(), hidden));
        UI.getCurrent().navigate("messages");
        assertThat(page()).contains("Name no longer shown").doesNotContain("Ben " + mark);
        UI.getCurrent().navigate("messages/" + id);
        assertThat(page()).doesNotContain("Ben " + mark, "In the directory");
        _assertOne(Checkbox.class, spec -> spec.withLabel("Show my mail address to this person"));
    }

    @Test
    void showing_the_address_and_blocking_are_one_press_each() {
        ConversationId id = write();
        signIn(ada);
        UI.getCurrent().navigate("messages/" + id);
        _get(Checkbox.class, spec -> spec.withLabel("Show my mail address to Ben " + mark));
        as(ada, () -> conversations.showAddress(id, true));
        signIn(ben);
        UI.getCurrent().navigate("messages/" + id);
        assertThat(page()).contains("shows you their address", known.get(ada).email());
        _click(_get(Button.class, spec -> spec.withText("Block")));
        assertThat(page()).contains("You blocked this person");
        _click(_get(Button.class, spec -> spec.withText("Unblock")));
        assertThat(page()).doesNotContain("You blocked this person");
        assertThat(call(ada, () -> conversations.open(id)).blocked()).isFalse();
    }

    @Test
    void a_report_says_what_it_gives_away_and_an_administrator_settles_it() {
        ConversationId id = write();
        signIn(ben);
        UI.getCurrent().navigate("messages/" + id);
        _click(_get(Button.class, spec -> spec.withText("Report to the administrators")));
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("What is wrong with it")),
                "Rude " + mark);
        _click(_get(Button.class, spec -> spec.withText("Send report")));
        signIn(accounts.administrator());
        UI.getCurrent().navigate("administration/messages");
        assertThat(page()).contains("Rude " + mark, "Hello from " + mark);
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Outcome, told to Ben " + mark)),
                "Done");
        _click(
                _get(
                        Button.class,
                        spec ->
                                spec.withPredicate(b ->
                                        b.getAriaLabel()
                                                .filter(l -> l.endsWith("by Ben " + mark))
                                                .isPresent())));
        assertThat(page()).doesNotContain("Rude " + mark);
        signIn(accounts.organizer());
        UI.getCurrent().navigate("administration/messages");
        assertThat(page()).doesNotContain("Reported messages</h1>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_third_person_introduces_two_and_they_accept_on_their_page() {
        AccountId cleo = accounts.create("Cleo " + mark, NetworkRole.MEMBER);
        call(ada, profiles::mine);
        signIn(cleo);
        UI.getCurrent().navigate("messages/introduce/" + toBen);
        PersonCard adaCard =
                call(cleo, () -> directory.search(DirectoryQuery.of("Ada " + mark)))
                        .people()
                        .getFirst();
        _setValue((ComboBox<PersonCard>) _get(ComboBox.class), adaCard);
        _setValue(_get(TextArea.class), "Same question");
        _click(_get(Button.class, spec -> spec.withText("Propose introduction")));
        for (AccountId who : List.of(ada, ben)) {
            signIn(who);
            UI.getCurrent().navigate("messages");
            assertThat(page()).contains("Cleo " + mark + " would like to introduce you");
            _click(_get(Button.class, spec -> spec.withText("Accept")));
        }
        assertThat(page()).contains("Ada " + mark).doesNotContain("would like to introduce");
    }

    @Test
    void a_telephone_number_is_not_in_the_page_before_the_button_was_pressed() {
        signIn(ada);
        UI.getCurrent().navigate("directory/people/" + toBen);
        assertThat(page()).doesNotContain("777 4321").contains("They see that you looked");
        _click(_get(Button.class, spec -> spec.withText("Show phone")));
        assertThat(page()).contains("777 4321");
        _assertNone(Button.class, spec -> spec.withText("Show phone"));
        signIn(ben);
        UI.getCurrent().navigate("directory/me");
        assertThat(page()).contains("Who saw my contact details", "Ada " + mark + " · phone");
    }

    @Test
    void who_takes_no_messages_has_no_button_and_a_reason() {
        signIn(ben);
        UI.getCurrent().navigate("directory/me");
        as(ben, () -> conversations.takeMessages(false));
        signIn(ada);
        UI.getCurrent().navigate("directory/people/" + toBen);
        assertThat(page()).contains("does not take messages");
        _assertNone(Anchor.class, spec -> spec.withText("Write a message"));
        UI.getCurrent().navigate("messages/to/" + toBen);
        _assertNone(TextArea.class);
        assertThat(page()).contains("does not take messages");
    }

    @Test
    void an_empty_list_says_what_to_do_and_others_conversations_are_not_there() {
        ConversationId id = write();
        signIn(accounts.member());
        UI.getCurrent().navigate("messages");
        assertThat(page()).contains("No messages yet");
        UI.getCurrent().navigate("messages/" + id);
        assertThat(page()).doesNotContain("Hello from " + mark);
        UI.getCurrent().navigate("messages/nonsense");
        assertThat(page()).doesNotContain("went wrong");
    }

    private void open() {
        ConversationId id =
                call(ben, () -> conversations.mine(null)).conversations().getFirst().id();
        UI.getCurrent().navigate("messages/" + id);
    }

    private ConversationId write() {
        return call(ada, () -> relay.write(UUID.randomUUID(), toBen, "Hello from " + mark));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
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
