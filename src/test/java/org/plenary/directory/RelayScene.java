package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada and Ben, two members; Ada writes. */
@PlenaryTest
abstract class RelayScene {
    @Autowired Relay relay;
    @Autowired Conversations conversations;
    @Autowired RelayReports reports;
    @Autowired Profiles profiles;
    @Autowired Accounts accounts;
    @Autowired TestAccounts people;
    @Autowired Letters letters;
    @Autowired Notices notices;
    @Autowired JdbcClient jdbc;

    AccountId ada;
    AccountId ben;
    PersonId toBen;

    @BeforeEach
    void twoMembers() {
        ada = people.create("Ada Writer", NetworkRole.MEMBER);
        ben = people.create("Ben Reader", NetworkRole.MEMBER);
        toBen = person(ben);
    }

    /** As if a day had passed since the account wrote. */
    void dayLater(AccountId account) {
        for (String table :
                List.of(
                        "relay_conversation set started_at = started_at",
                        "relay_message set at = at")) {
            String column = table.contains("started") ? "started_by" : "sender_id";
            jdbc.sql("update " + table + " - interval '25 hours' where " + column + " = ?")
                    .param(account.value())
                    .update();
        }
    }

    String everything(AccountId reader, ConversationId id) {
        StringBuilder all = new StringBuilder(open(reader, id).toString());
        letters.to(email(reader)).forEach(l -> all.append(l.subject()).append(l.text()));
        call(reader, () -> notices.mine(0, 100)).stream()
                .map(NoticeItem::toString)
                .forEach(all::append);
        all.append(call(reader, () -> conversations.mine(null)));
        return all.toString();
    }

    String refusal(Callable<?> work) {
        try {
            work.call();
            throw new AssertionError("not refused");
        } catch (Exception e) {
            return e.getClass() + ": " + e.getMessage();
        }
    }

    PersonId person(AccountId account) {
        return call(account, profiles::mine).id();
    }

    ConversationId write(AccountId from, PersonId to, String text) {
        return call(from, () -> relay.write(UUID.randomUUID(), to, text));
    }

    Conversation open(AccountId reader, ConversationId id) {
        return call(reader, () -> conversations.open(id));
    }

    String email(AccountId account) {
        return accounts.get(account).email();
    }

    static void as(AccountId who, Runnable work) {
        AsAccount.run(who, work);
    }

    static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
