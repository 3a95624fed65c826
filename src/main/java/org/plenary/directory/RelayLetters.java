package org.plenary.directory;

import org.plenary.access.AccountId;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Tells people of messages, in the application and by mail. A letter has the words, the writer's
 * name and a link; it comes from the system's own address and holds the address of neither.
 */
@Component
class RelayLetters {
    private static final String CLOSING =
            "\n\nAnswer in Plenary by the link below. This letter comes from Plenary itself: neither of you sees the other's address.";

    private final Notices notices;
    private final RelayNames names;

    RelayLetters(Notices notices, RelayNames names) {
        this.notices = notices;
        this.names = names;
    }

    void wrote(AccountId from, AccountId to, ConversationId conversation, String words) {
        notices.tell(
                to,
                new Notice(
                        "message",
                        names.of(from) + " wrote to you",
                        words + CLOSING,
                        DirectoryPaths.conversation(conversation)));
    }

    void passedOn(
            AccountId from,
            AccountId to,
            ConversationId conversation,
            String session,
            String words) {
        notices.tell(
                to,
                new Notice(
                        "message-passed-on",
                        "%s asks people of “%s”"
                                .formatted(names.of(from), RelayNames.oneLine(session)),
                        words
                                + "\n\nPlenary passed this on. Who wrote it does not know that you received it, and learns your name only if you answer by the link below.",
                        DirectoryPaths.conversation(conversation)));
    }

    void introduction(AccountId proposer, AccountId to, String toWhom, String words) {
        notices.tell(
                to,
                new Notice(
                        "introduction",
                        "%s would like to introduce you to %s"
                                .formatted(names.of(proposer), toWhom),
                        words
                                + "\n\nYou meet in Plenary only if both of you accept; then each sees the other’s name. Nobody learns who did not.",
                        DirectoryPaths.messages()));
    }

    void introduced(AccountId to, String toWhom, String path) {
        notices.tell(
                to,
                new Notice(
                        "introduced",
                        "You and %s are introduced".formatted(toWhom),
                        "Both of you accepted. Write to each other by the link below; no addresses were exchanged.",
                        path));
    }

    void introductionMade(AccountId proposer, String one, String other) {
        notices.tell(
                proposer,
                new Notice(
                        "introduction-made",
                        "%s and %s are introduced".formatted(one, other),
                        "Both accepted your introduction and can write to each other now.",
                        DirectoryPaths.messages()));
    }
}
