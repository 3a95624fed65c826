package org.plenary.collaboration.replica;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The root text in the hands of the server, within {@link Replica#edit}. Offsets are units of the
 * text as it stands at each call. Going through a text from front to back is cheap, as the place of
 * the last edit is kept. Attribute values are as in JSON: Boolean, String, Number, Map; {@link
 * Absent#NULL} takes an attribute away.
 */
public final class ServerText {
    private final Transaction transaction;
    private final Integrator integrator;
    private final TypeNode root;
    private final ClientStructs client;
    private TextCursor cursor;

    ServerText(Transaction transaction, Integrator integrator, TypeNode root, long client) {
        this.transaction = transaction;
        this.integrator = integrator;
        this.root = root;
        this.client = transaction.store.openClient(client);
        this.cursor = new TextCursor(transaction, root);
    }

    /** Units of the text. */
    public int length() {
        return root.length;
    }

    /**
     * Inserts {@code text} so that it has exactly {@code attributes}, whatever stands around it.
     *
     * @return the id of its first unit; the others follow
     */
    public ItemId insert(int index, String text, Map<String, ?> attributes) {
        if (text.isEmpty() || !Surrogates.wellFormed(text)) {
            throw new IllegalArgumentException("no text, or half a surrogate pair in it");
        }
        moveTo(index, 0);
        Map<String, Object> target = new LinkedHashMap<>();
        cursor.attributes().keySet().forEach(key -> target.put(key, Absent.NULL));
        attributes.forEach((key, value) -> target.put(key, plain(value)));
        cursor.passFormats(target);
        Map<String, Object> negated = open(target);
        Item inserted = put(new TextContent(text));
        close(negated);
        return new ItemId(client.client, inserted.clock);
    }

    /** Sets or takes away attributes of existing units; others stay as they are. */
    public void format(int index, int length, Map<String, ?> changes) {
        moveTo(index, length);
        Map<String, Object> target = new LinkedHashMap<>();
        changes.forEach((key, value) -> target.put(key, plain(value)));
        cursor.passFormats(target);
        Map<String, Object> negated = open(target);
        int rest = length;
        while (cursor.right() != null) {
            Item item = cursor.right();
            if (rest == 0 && !goesOn(item, target, negated)) {
                break;
            }
            if (!item.deleted && item.content instanceof FormatContent format) {
                supersede(item, format, target, negated);
            } else if (item.counts()) {
                cursor.splitAfter(rest);
                rest -= item.length;
            }
            cursor.pass();
        }
        close(negated);
    }

    /** Deletes units; formats among them stay. */
    public void delete(int index, int length) {
        moveTo(index, length);
        int rest = length;
        while (rest > 0 && cursor.right() != null) {
            Item item = cursor.right();
            if (item.counts()) {
                cursor.splitAfter(rest);
                rest -= item.length;
                transaction.delete(item);
            }
            cursor.pass();
        }
    }

    /** Beyond the range: on while something must be restored and no other value stands there. */
    private static boolean goesOn(
            Item item, Map<String, Object> target, Map<String, Object> negated) {
        if (negated.isEmpty()) {
            return false;
        } else if (item.deleted) {
            return true;
        }
        if (!(item.content instanceof FormatContent format)) {
            return false;
        }
        Object wanted = target.get(format.key());
        return wanted == null || wanted.equals(format.value());
    }

    private void supersede(
            Item item,
            FormatContent format,
            Map<String, Object> target,
            Map<String, Object> negated) {
        Object wanted = target.get(format.key());
        if (wanted == null) {
            return;
        }
        if (wanted.equals(format.value())) {
            negated.remove(format.key());
        } else {
            negated.put(format.key(), format.value());
        }
        transaction.delete(item);
    }

    /** Starts the attributes that differ here; returns what to restore afterwards. */
    private Map<String, Object> open(Map<String, Object> target) {
        Map<String, Object> negated = new LinkedHashMap<>();
        target.forEach((key, wanted) -> {
            Object old = cursor.attributes().getOrDefault(key, Absent.NULL);
            if (!old.equals(wanted)) {
                negated.put(key, old);
                put(new FormatContent(key, wanted));
            }
        });
        return negated;
    }

    private void close(Map<String, Object> negated) {
        while (cursor.right() != null) {
            Item item = cursor.right();
            if (!item.deleted) {
                if (!(item.content instanceof FormatContent format)
                        || !format.value().equals(negated.get(format.key()))) {
                    break;
                }
                negated.remove(format.key());
            }
            cursor.pass();
        }
        negated.forEach((key, value) -> put(new FormatContent(key, value)));
    }

    /** Values as they will be read back: all numbers become Double. */
    private static Object plain(Object value) {
        return Json.parse(JsonText.of(value));
    }

    private Item put(Content content) {
        Item left = cursor.left();
        Item right = cursor.right();
        Item item = new Item(client, client.state(), root, content);
        item.left = left;
        item.right = right;
        if (left != null) {
            item.originAt(left.home, left.end() - 1);
        }
        if (right != null) {
            item.rightOriginAt(right.home, right.clock);
        }
        integrator.place(item);
        cursor.passNew(item);
        return item;
    }

    private void moveTo(int index, int length) {
        if (index < 0 || length < 0 || (long) index + length > root.length) {
            throw new IndexOutOfBoundsException(
                    index + " to " + ((long) index + length) + " of " + root.length);
        }
        if (index < cursor.index()) {
            cursor = new TextCursor(transaction, root);
        }
        cursor.advance(index - cursor.index());
        cursor.checkEnd(length);
    }
}
