package org.plenary.directory;

import java.util.List;
import java.util.Optional;

/**
 * A conversation as one of the two sees it.
 *
 * @param other the other's name, when the directory shows it to the reader or they showed it
 *     themselves by writing or accepting; else words in its place
 * @param named whether it is a name
 * @param person the other's entry, when the reader may see it
 * @param origin how it began
 * @param messages oldest first, at most the last {@value Conversations#MOST_MESSAGES}
 * @param showsMine whether the other is shown the reader's address
 * @param address the other's address, when they chose to show it
 * @param blocked whether the reader blocked the other
 * @param refusal why nothing can be written now; empty when it can
 */
public record Conversation(
        ConversationId id,
        String other,
        boolean named,
        Optional<PersonId> person,
        Origin origin,
        List<RelayMessage> messages,
        boolean showsMine,
        Optional<String> address,
        boolean blocked,
        String refusal) {

    /** How a conversation began. */
    public enum Origin {
        DIRECT,
        PASSED_ON,
        INTRODUCTION
    }
}
