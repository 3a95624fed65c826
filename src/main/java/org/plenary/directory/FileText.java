package org.plenary.directory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plenary.base.UploadedText;

/**
 * The text of an uploaded file. Files that were put together from several programs hold lines in
 * UTF-8 beside lines in Windows-1252: each line is then read for itself.
 *
 * @param otherLines the first lines that were read as Windows-1252 beside UTF-8 ones, at most 20
 * @param others how many of them there are
 */
record FileText(String text, List<Integer> otherLines, int others) {
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final int MOST_NAMED = 20;

    static FileText of(byte[] bytes) {
        String whole = UploadedText.decode(bytes);
        boolean utf8 = utf8(bytes, 0, bytes.length) != null;
        if (utf8 || zeros(bytes)) {
            return new FileText(whole, List.of(), 0);
        }
        return byLine(bytes, whole);
    }

    private static FileText byLine(byte[] bytes, String whole) {
        var text = new StringBuilder(bytes.length);
        var others = new ArrayList<Integer>();
        int otherCount = 0;
        boolean both = false;
        int line = 1;
        int from = marked(bytes) ? 3 : 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            int end = Math.min(bytes.length, to + 1);
            String decoded = utf8(bytes, from, end);
            if (decoded == null) {
                decoded = new String(bytes, from, end - from, CP1252);
                otherCount++;
                if (others.size() < MOST_NAMED) {
                    others.add(line);
                }
            } else {
                both |= decoded.length() < end - from;
            }
            text.append(decoded);
            from = end;
            line++;
        }
        // without any line that is clearly UTF-8 the file is simply Windows-1252
        return both
                ? new FileText(text.toString(), others, otherCount)
                : new FileText(whole, List.of(), 0);
    }

    /**
     * UTF-8 that was read as Windows-1252 and written again, such as “JosÃ©”, in its own letters.
     */
    static String mended(String cell) {
        if (cell.chars().noneMatch(c -> c == 'Ã' || c == 'Â' || c == 'â' || c == 'Ä' || c == 'Å')) {
            return cell;
        }
        var out = new ByteArrayOutputStream(cell.length());
        try {
            ByteBuffer bytes = CP1252.newEncoder().encode(CharBuffer.wrap(cell));
            out.write(bytes.array(), 0, bytes.limit());
        } catch (CharacterCodingException e) {
            return cell;
        }
        byte[] raw = out.toByteArray();
        String decoded = utf8(raw, 0, raw.length);
        return decoded == null ? cell : decoded;
    }

    /** The byte order mark of UTF-8, which is no text. */
    private static boolean marked(byte[] bytes) {
        return bytes.length > 2
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private static boolean zeros(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4_000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    private static @org.jspecify.annotations.Nullable String utf8(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
