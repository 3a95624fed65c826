package org.plenary.collaboration.replica;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the primitives of the Yjs wire format into a growing array of bytes. */
public final class Encoder {
    private byte[] bytes;
    private int size;

    public Encoder() {
        this(64);
    }

    /** Starts with room for {@code capacity} bytes. */
    public Encoder(int capacity) {
        bytes = new byte[Math.max(capacity, 16)];
    }

    /** One byte, the lowest eight bits of {@code value}. */
    public Encoder uint8(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Base 128, low group first. {@code value} is 0 to 2^53−1. */
    public Encoder varUint(long value) {
        if (value < 0 || value > Decoder.MAX_SAFE_INTEGER) {
            throw new IllegalArgumentException("not a varUint: " + value);
        }
        room(8);
        long rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (0x80 | (rest & 0x7f));
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Length in bytes, then UTF-8. Half a surrogate pair becomes U+FFFD, as in a browser. */
    public Encoder varString(String value) {
        return varUint8Array(utf8(value));
    }

    /** Length, then the bytes. */
    public Encoder varUint8Array(byte[] value) {
        varUint(value.length);
        return raw(value);
    }

    /** The bytes alone. */
    public Encoder raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** A value with its tag; see {@link AnyCodec}. */
    public Encoder any(Object value) {
        AnyCodec.write(this, value);
        return this;
    }

    Encoder varInt(long value, boolean negative) {
        room(9);
        long rest = Math.abs(value);
        bytes[size++] = (byte) ((rest > 0x3f ? 0x80 : 0) | (negative ? 0x40 : 0) | (rest & 0x3f));
        rest >>>= 6;
        while (rest > 0) {
            bytes[size++] = (byte) ((rest > 0x7f ? 0x80 : 0) | (rest & 0x7f));
            rest >>>= 7;
        }
        return this;
    }

    Encoder bigEndian(long value, int width) {
        for (int shift = (width - 1) * 8; shift >= 0; shift -= 8) {
            uint8((int) (value >>> shift));
        }
        return this;
    }

    Encoder id(ItemId id) {
        return varUint(id.client()).varUint(id.clock());
    }

    /** The bytes written so far, as a copy. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static byte[] utf8(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        return Surrogates.wellFormed(value)
                ? encoded
                : Surrogates.repaired(value).getBytes(StandardCharsets.UTF_8);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
