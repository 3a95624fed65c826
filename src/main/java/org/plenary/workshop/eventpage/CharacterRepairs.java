package org.plenary.workshop.eventpage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Appends text to an output and mends broken characters on the way.
 *
 * <p>The usual break: UTF-8 bytes were read as Windows-1252, so that “—” became “â€””. A run of
 * characters is mended only if it is such a reading without remainder. Runs that real texts can
 * contain by chance (“É»”) are left alone.
 */
final class CharacterRepairs {

    static final int MAX_REPAIRS = 2_000;

    /** A page that was broken more often than this is kept as it came. */
    private static final int MAX_ROUNDS = 3;

    private static final Charset CP1252 = Charset.forName("windows-1252");

    private final StringBuilder out = new StringBuilder();
    private final List<Repair> repairs = new ArrayList<>();
    private final Set<Integer> takenBack;
    private int line = 1;

    CharacterRepairs(Set<Integer> takenBack) {
        this.takenBack = takenBack;
    }

    StringBuilder out() {
        return out;
    }

    List<Repair> repairs() {
        return repairs;
    }

    /** Appends text; carriage returns become line feeds without being listed. */
    void append(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= 0x80 && !isInvisible(c)) {
                int end = runEnd(text, i);
                appendRun(text.substring(i, end));
                i = end;
            } else {
                if (c == '\r') {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        put("\n");
                    }
                } else if (isInvisible(c)) {
                    record(Repair.Kind.INVISIBLE, String.valueOf(c), "");
                } else {
                    put(String.valueOf(c));
                }
                i++;
            }
        }
    }

    private static int runEnd(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= 0x80 && !isInvisible(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Controls, the byte order mark, and marks that reorder the text around them. */
    private static boolean isInvisible(char c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
                || c == 0x7F
                || c == '\uFEFF'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private void appendRun(String run) {
        String repaired = run;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String next = decodeParts(repaired);
            if (next.equals(repaired)) {
                break;
            }
            repaired = next;
        }
        if (repaired.equals(run)) {
            put(run);
        } else {
            record(Repair.Kind.DOUBLE_ENCODING, run, repaired);
        }
    }

    private void record(Repair.Kind kind, String before, String after) {
        if (repairs.size() == MAX_REPAIRS) {
            put(before);
            return;
        }
        int number = repairs.size();
        boolean back = takenBack.contains(number);
        int start = out.length();
        int at = line;
        put(back ? before : after);
        repairs.add(
                new Repair(
                        number,
                        kind,
                        before,
                        after,
                        new SourceSpan(start, out.length()),
                        at,
                        back));
    }

    private void put(String text) {
        out.append(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
    }

    /** Decodes every part of the run that is a complete UTF-8 sequence read as Windows-1252. */
    private static String decodeParts(String run) {
        StringBuilder mended = new StringBuilder(run.length());
        boolean several = sequences(run) > 1;
        int i = 0;
        while (i < run.length()) {
            int length = sequenceLength(run, i);
            String decoded = length == 0 ? null : decode(run.substring(i, i + length));
            if (decoded != null && (length > 2 || several || isLatinLead(run.charAt(i)))) {
                mended.append(decoded);
                i += length;
            } else {
                mended.append(run.charAt(i++));
            }
        }
        return mended.toString();
    }

    private static boolean isLatinLead(char c) {
        return c == 'Â' || c == 'Ã';
    }

    private static int sequences(String run) {
        int count = 0;
        int i = 0;
        while (i < run.length()) {
            int length = sequenceLength(run, i);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return count;
    }

    private static int sequenceLength(String run, int at) {
        int lead = cp1252(run.charAt(at));
        int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
        if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
        }
        if (length == 0 || at + length > run.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int next = cp1252(run.charAt(at + i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return length;
    }

    private static @Nullable String decode(String part) {
        byte[] bytes = new byte[part.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) cp1252(part.charAt(i));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The Windows-1252 byte of a character, the C1 controls standing for themselves, or -1. */
    private static int cp1252(char c) {
        if (c <= 0xFF) {
            return c;
        }
        if (c != '\u0152' && c != '\u0153' && c < 0x0160) {
            return -1;
        }
        try {
            return CP1252.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
