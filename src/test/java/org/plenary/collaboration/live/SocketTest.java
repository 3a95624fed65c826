package org.plenary.collaboration.live;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.plenary.access.AccountId;
import org.plenary.access.TestDevices;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.collaboration.TestRights;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the running endpoint share. */
@PlenaryTest
abstract class SocketTest {
    @LocalServerPort int port;
    @Autowired SharedDocuments documents;
    @Autowired TestRights rights;
    @Autowired TestAccounts accounts;
    @Autowired TestDevices devices;
    @Autowired JdbcClient jdbc;
    private final List<SocketClient> clients = new java.util.ArrayList<>();

    @AfterEach
    void hangUp() {
        clients.forEach(SocketClient::close);
    }

    /** A document of one paragraph. */
    DocumentId document(String text) {
        return documents.create(List.of(Block.of(BlockType.PARAGRAPH, text)));
    }

    AccountId somebody(DocumentId document, DocumentRole role) {
        AccountId account = accounts.create("Somebody");
        rights.give(document, account, role);
        return account;
    }

    SocketClient join(DocumentId document, AccountId account) {
        return kept(SocketClient.join(port, document, devices.cookie(account)));
    }

    SocketClient join(DocumentId document, DocumentRole role) {
        return join(document, somebody(document, role));
    }

    SocketClient open(DocumentId document, AccountId account, String query) {
        return kept(SocketClient.open(port, document, devices.cookie(account), query));
    }

    SocketClient kept(SocketClient client) {
        clients.add(client);
        return client;
    }

    long rows(DocumentId document) {
        return jdbc.sql("select count(*) from y_update where doc_id = ?")
                .param(document.value())
                .query(Long.class)
                .single();
    }
}
