package org.plenary.collaboration.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentEdit;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.collaboration.replica.Reading;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.Update;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shared documents as other modules see them: from the open room, or from the log. */
@Service
class StoredDocuments implements SharedDocuments {
    private static final int TRIES = 3;

    private final UpdateLog updates;
    private final Seeding seeding;
    private final Rooms rooms;
    private final AuthorKeys authors;

    StoredDocuments(UpdateLog updates, Seeding seeding, Rooms rooms, AuthorKeys authors) {
        this.updates = updates;
        this.seeding = seeding;
        this.rooms = rooms;
        this.authors = authors;
    }

    @Override
    @Transactional
    public DocumentId create(List<Block> initial) {
        return seeding.create(BlockWriting.checked(initial));
    }

    @Override
    @Transactional
    public long newEpoch(DocumentId document, List<Block> blocks) {
        return seeding.newEpoch(document, BlockWriting.checked(blocks));
    }

    @Override
    @Transactional
    public long replaceForGood(DocumentReading seen, List<Block> blocks) {
        return seeding.replaceForGood(seen, BlockWriting.checked(blocks));
    }

    @Override
    public DocumentReading read(DocumentId document) {
        Room open = rooms.find(document).filter(room -> room.epoch() > 0).orElse(null);
        if (open != null) {
            try {
                return inRoom(open, (live, result) -> readLater(open, live, result));
            } catch (RoomGone e) {
                // the log has the same text
            }
        }
        StoredDocument stored = updates.load(document).orElseThrow(StoredDocuments::unknown);
        Replica replica = Replica.of(stored.payloads().toArray(byte[][]::new));
        return new DocumentReading(
                document, stored.epoch(), stored.seq(), BlockReading.blocks(replica.read()));
    }

    @Override
    public DocumentReading readAt(DocumentId document, long epoch, long seq) {
        List<StoredDocument.Row> rows = updates.rows(document, epoch, 0, seq);
        if (rows.size() != seq) {
            throw new NotFound("There is no such version of the document.");
        }
        Replica replica = new Replica(false);
        for (StoredDocument.Row row : rows) {
            replica.apply(replica.plan(Update.decodeStored(row.payload())));
        }
        return new DocumentReading(document, epoch, seq, BlockReading.blocks(replica.read()));
    }

    @Override
    public DocumentReading applyServerEdit(
            DocumentId document, AccountId account, long expectedEpoch, DocumentEdit edit) {
        for (int i = 1; ; i++) {
            Room room = rooms.open(document);
            try {
                return inRoom(
                        room,
                        (live, result) -> {
                            if (live.epoch != expectedEpoch) {
                                result.completeExceptionally(
                                        new StaleChange("The document", "", ""));
                            } else {
                                edit(room, live, account, edit);
                                readLater(room, live, result);
                            }
                        });
            } catch (RoomGone e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void edit(Room room, LiveDocument live, AccountId account, DocumentEdit edit) {
        Reading before = live.replica().read();
        List<Block> now = BlockReading.blocks(before);
        List<Block> then = Seeding.atLeastOne(BlockWriting.checked(edit.apply(now)));
        StoredChange change =
                live.edit(
                        account.value(),
                        text -> BlockWriting.write(text, now, before.isTerminated(), then));
        if (change == null) {
            return;
        }
        LiveDocument.Mended mended = live.normalise();
        room.store(change.with(mended.entries()), null, head -> {});
        if (mended.edit() != null) {
            room.store(mended.edit(), null, head -> {});
        }
    }

    /** Completes once all that the reading holds is stored. */
    private static void readLater(
            Room room, LiveDocument live, CompletableFuture<DocumentReading> result) {
        List<Block> blocks = BlockReading.blocks(live.replica().read());
        room.answer(
                new Entry.Answer() {
                    @Override
                    public void stored(long head) {
                        result.complete(
                                new DocumentReading(room.document(), live.epoch, head, blocks));
                    }

                    @Override
                    public void lost() {
                        result.completeExceptionally(new RoomGone());
                    }
                });
    }

    private static DocumentReading inRoom(
            Room room, BiConsumer<LiveDocument, CompletableFuture<DocumentReading>> task) {
        var result = new CompletableFuture<DocumentReading>();
        room.ask(result, live -> task.accept(live, result));
        return Waiting.on(result);
    }

    @Override
    public String authorKey(DocumentId document, AccountId account) {
        return authors.of(document, account);
    }

    @Override
    public Optional<AccountId> author(DocumentId document, String authorKey) {
        return authors.account(document, authorKey);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such document.");
    }
}
