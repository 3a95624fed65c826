package org.plenary.collaboration.replica;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the primitives of the Yjs wire format. Every method throws {@link MalformedUpdate} when the
 * bytes end too early or a value is out of range, and allocates no more than the bytes left allow.
 */
public final class Decoder {
    /** The largest integer that JavaScript holds exactly. */
    public static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private final byte[] bytes;
    private int position;

    /** Reads {@code bytes} from the start; they must not be changed meanwhile. */
    public Decoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One byte, 0 to 255. */
    public int uint8() {
        if (position >= bytes.length) {
            throw new MalformedUpdate("the bytes end too early");
        }
        return bytes[position++] & 0xff;
    }

    /** 0 to 2^53−1, at most eight bytes. */
    public long varUint() {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            int next = uint8();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                if (value > MAX_SAFE_INTEGER) {
                    break;
                }
                return value;
            }
        }
        throw new MalformedUpdate("number beyond 2^53−1");
    }

    /** 0 to 2^31−1. */
    public int varUint31() {
        long value = varUint();
        if (value > Integer.MAX_VALUE) {
            throw new MalformedUpdate("number beyond 2^31−1");
        }
        return (int) value;
    }

    /** A number of things of at least {@code smallest} bytes each, which must fit what is left. */
    public int count(int smallest) {
        long count = varUint();
        if (count * smallest > remaining() || count > remaining()) {
            throw new MalformedUpdate("announces more than the bytes hold");
        }
        return (int) count;
    }

    /** UTF-8 with its length; malformed UTF-8 is refused, as it would break every browser. */
    public String varString() {
        return varString(Integer.MAX_VALUE);
    }

    /** As {@link #varString()}, refusing more than {@code limit} bytes. */
    public String varString(int limit) {
        int length = count(1);
        if (length > limit) {
            throw new MalformedUpdate("string longer than " + limit + " bytes");
        }
        int start = position;
        position += length;
        for (int i = start; i < position; i++) {
            if (bytes[i] < 0) {
                return decoded(start, length);
            }
        }
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    private String decoded(int start, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedUpdate("malformed UTF-8");
        }
    }

    /** Bytes with their length, as a copy. */
    public byte[] varUint8Array() {
        int length = count(1);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** A value with its tag, nested at most 16 deep; see {@link AnyCodec}. */
    public Object any() {
        return AnyCodec.read(this);
    }

    /** Bytes not yet read. */
    public int remaining() {
        return bytes.length - position;
    }

    /** Refuses trailing bytes. */
    public void expectEnd() {
        if (remaining() > 0) {
            throw new MalformedUpdate(remaining() + " trailing bytes");
        }
    }

    double varInt() {
        int next = uint8();
        boolean negative = (next & 0x40) != 0;
        long value = next & 0x3f;
        for (int shift = 6; next >= 0x80; shift += 7) {
            if (shift > 55) {
                throw new MalformedUpdate("number beyond 2^53−1");
            }
            next = uint8();
            value |= (long) (next & 0x7f) << shift;
        }
        if (value > MAX_SAFE_INTEGER) {
            throw new MalformedUpdate("number beyond 2^53−1");
        }
        return negative ? -(double) value : value;
    }

    long bigEndian(int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | uint8();
        }
        return value;
    }

    ItemId id() {
        long client = varUint();
        int clock = varUint31();
        if (clock == Integer.MAX_VALUE) {
            throw new MalformedUpdate("clock beyond 2^31−2");
        }
        return new ItemId(client, clock);
    }

    int position() {
        return position;
    }

    byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, position);
    }
}
