package org.plenary.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of an uploaded text: marked, else UTF-8 where it is valid, else Windows-1252.
 */
public final class UploadedText {
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_000;

    private UploadedText() {}

    /** The text without a byte order mark. Bytes that fit no encoding become “\uFFFD”. */
    public static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int zeros = zeros(bytes, 1) - zeros(bytes, 0);
        int enough = Math.min(bytes.length, LOOKED_AT) / 8;
        if (bytes.length > 3 && Math.abs(zeros) > enough) {
            return new String(
                    bytes, zeros > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, CP1252);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zero bytes at even (0) or odd (1) places: UTF-16 text in Latin letters is full of them. */
    private static int zeros(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }
}
