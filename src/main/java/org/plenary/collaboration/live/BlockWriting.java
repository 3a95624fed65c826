package org.plenary.collaboration.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.base.InvalidInput;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.replica.Absent;
import org.plenary.collaboration.replica.DocumentProfile;
import org.plenary.collaboration.replica.Marks;
import org.plenary.collaboration.replica.ServerText;

/**
 * Turns the text from some blocks into others by writing only what differs: blocks keep their
 * newline by id, and within a block only the differing middle is replaced.
 */
final class BlockWriting {
    private record Letter(char unit, Map<String, Object> attributes) {}

    private final ServerText text;
    private int at;

    private BlockWriting(ServerText text) {
        this.text = text;
    }

    /**
     * @param now the blocks as read from {@code text}; empty for an empty text
     * @param terminated whether the text ends in a newline
     */
    static void write(ServerText text, List<Block> now, boolean terminated, List<Block> then) {
        if (!terminated && !now.isEmpty()) {
            text.insert(text.length(), "\n", BlockReading.attributes(now.getLast()));
        }
        new BlockWriting(text).write(now, then);
    }

    /**
     * @throws InvalidInput when the blocks cannot stand in a document
     */
    static List<Block> checked(List<Block> blocks) {
        Set<String> ids = new HashSet<>();
        for (Block block : blocks) {
            if (!DocumentProfile.isBlockId(block.id()) || !ids.add(block.id())) {
                throw new InvalidInput("A block has an id that is malformed or used twice.");
            }
            for (Run run : block.runs()) {
                String href = run.href();
                if (run.text().isEmpty()
                        || run.text().indexOf('\n') >= 0
                        || !DocumentProfile.isAllowedText(run.text())
                        || (href != null && !DocumentProfile.isAllowedHref(href))) {
                    throw new InvalidInput(
                            "A block holds text or a link that documents cannot hold.");
                }
            }
        }
        return blocks;
    }

    private void write(List<Block> now, List<Block> then) {
        Map<String, Integer> target = new HashMap<>();
        for (int i = 0; i < then.size(); i++) {
            target.put(then.get(i).id(), i);
        }
        int next = 0;
        for (Block block : now) {
            Integer place = target.get(block.id());
            if (place == null || place < next) {
                // gone, or moved to before blocks that stay: written anew there
                text.delete(at, block.text().length() + 1);
                continue;
            }
            if (isMovedBack(place, next, block, now, target)) {
                text.delete(at, block.text().length() + 1);
                continue;
            }
            while (next < place) {
                insert(then.get(next++));
            }
            change(block, then.get(next++));
        }
        while (next < then.size()) {
            insert(then.get(next++));
        }
    }

    /** One block that jumps over several others is moved, rather than all those others. */
    private static boolean isMovedBack(
            int place, int next, Block block, List<Block> now, Map<String, Integer> target) {
        int passed = 0;
        for (int i = now.indexOf(block) + 1; i < now.size(); i++) {
            Integer other = target.get(now.get(i).id());
            if (other != null && other >= next && other < place) {
                passed++;
            }
        }
        return passed > 1;
    }

    private void insert(Block block) {
        for (Run run : block.runs()) {
            text.insert(at, run.text(), BlockReading.attributes(run));
            at += run.text().length();
        }
        text.insert(at++, "\n", BlockReading.attributes(block));
    }

    private void change(Block now, Block then) {
        List<Letter> before = letters(now);
        List<Letter> after = letters(then);
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        // a pair is replaced as a whole
        while (head > 0 && Character.isHighSurrogate(before.get(head - 1).unit())) {
            head--;
        }
        while (tail > 0 && Character.isLowSurrogate(before.get(before.size() - tail).unit())) {
            tail--;
        }
        int gone = before.size() - tail - head;
        insertLetters(after.subList(head, after.size() - tail), at + head);
        if (gone > 0) {
            text.delete(at + after.size() - tail, gone);
        }
        at += after.size();
        changeNewline(now, then);
        at++;
    }

    private void changeNewline(Block now, Block then) {
        Map<String, Object> before = BlockReading.attributes(now);
        Map<String, Object> after = BlockReading.attributes(then);
        Map<String, Object> changes = new HashMap<>();
        for (String key : Marks.BLOCK) {
            Object value = after.getOrDefault(key, Absent.NULL);
            if (!value.equals(before.getOrDefault(key, Absent.NULL))) {
                changes.put(key, value);
            }
        }
        if (!changes.isEmpty()) {
            text.format(at, 1, changes);
        }
    }

    private void insertLetters(List<Letter> letters, int from) {
        int place = from;
        int start = 0;
        for (int i = 1; i <= letters.size(); i++) {
            Map<String, Object> attributes = letters.get(start).attributes();
            if (i == letters.size() || !letters.get(i).attributes().equals(attributes)) {
                var run = new StringBuilder();
                letters.subList(start, i).forEach(letter -> run.append(letter.unit()));
                text.insert(place, run.toString(), attributes);
                place += run.length();
                start = i;
            }
        }
    }

    private static List<Letter> letters(Block block) {
        List<Letter> letters = new ArrayList<>();
        for (Run run : block.runs()) {
            Map<String, Object> attributes = BlockReading.attributes(run);
            for (int i = 0; i < run.text().length(); i++) {
                letters.add(new Letter(run.text().charAt(i), attributes));
            }
        }
        return letters;
    }
}
