package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

class PresenceTest extends SocketTest {
    private static final String CURSOR = "{\"cursor\":{\"anchor\":{},\"head\":{}}}";

    private static String heard(SocketClient client) {
        var all = new StringBuilder();
        client.presence.forEach(p -> all.append(new String(p, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private SocketClient joinAs(DocumentId document, String name) {
        AccountId account = accounts.create("Real Name");
        rights.give(
                document,
                account,
                new DocumentAccess(DocumentRole.WRITE, Optional.ofNullable(name)));
        return join(document, account);
    }

    @Test
    void names_come_from_the_server_alone() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, "A participant");
        SocketClient b = joinAs(document, "B");
        a.announce(
                a.id,
                1,
                "{\"user\":{\"name\":\"Real Name\"},\"email\":\"x@y\",\"cursor\":{\"anchor\":1}}");
        b.await(() -> heard(b).contains("A participant"));
        assertThat(heard(b)).contains("\"cursor\":{\"anchor\":1}").doesNotContain("Real", "x@y");
    }

    @Test
    void where_nobody_may_be_named_nobody_is_shown() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, null);
        SocketClient b = joinAs(document, "B");
        a.announce(a.id, 1, CURSOR);
        b.announce(b.id, 1, CURSOR);
        b.await(() -> heard(b).contains("\"B\""));
        assertThat(Presence.decode(b.presence.getLast())).hasSize(1);
    }

    @Test
    void nobody_speaks_for_the_cursor_of_another() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, "A");
        SocketClient b = joinAs(document, "B");
        a.announce(a.id, 1, CURSOR);
        b.await(() -> heard(b).contains("\"A\""));
        b.announce(a.id, 99, CURSOR);
        b.announce(a.id, 100, "null");
        b.announce(b.id, 1, CURSOR);
        a.await(() -> heard(a).contains("\"B\""));
        for (byte[] frame : a.presence) {
            for (Presence.Announced state : Presence.decode(frame)) {
                if (state.client() == a.id) {
                    assertThat(state.clock()).isEqualTo(1);
                    assertThat(state.json()).contains("\"A\"");
                }
            }
        }
    }

    @Test
    void a_cursor_goes_with_its_socket() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, "A");
        SocketClient b = joinAs(document, "B");
        a.announce(a.id, 7, CURSOR);
        b.await(() -> {
            assertThat(a.closeCode).as("%s", a.order).isZero();
            return heard(b).contains("\"A\"");
        });
        a.close();
        b.await(() ->
                b.presence.stream()
                        .flatMap(p -> Presence.decode(p).stream())
                        .anyMatch(s ->
                                s.client() == a.id && s.clock() == 8 && s.json().equals("null")));
    }

    @Test
    void a_newcomer_sees_who_is_there() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, "A");
        a.announce(a.id, 1, CURSOR);
        a.await(() -> heard(a).contains("\"A\""));
        SocketClient b = joinAs(document, "B");
        b.await(() -> heard(b).contains("\"A\""));
    }

    @Test
    void presence_is_small_or_nothing() {
        DocumentId document = document("");
        SocketClient a = joinAs(document, "A");
        SocketClient b = joinAs(document, "B");
        a.announce(a.id, 1, "{\"cursor\":{\"x\":\"" + "y".repeat(5_000) + "\"}}");
        a.announce(a.id, 2, "[[[[");
        b.announce(b.id, 1, CURSOR);
        a.await(() -> heard(a).contains("\"B\""));
        assertThat(heard(b)).doesNotContain("yyyy", "\"A\"");
        assertThat(a.closeCode).isZero();
        assertThat(List.of(a.order.getFirst())).containsExactly("notice");
    }
}
