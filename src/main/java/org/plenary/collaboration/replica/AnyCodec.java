package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values with a tag, as lib0 writes them. In Java: {@link Absent}, Boolean, Double (any number of
 * JavaScript), Long (a bigint), String, byte[], List and Map with String keys.
 */
final class AnyCodec {
    private static final int MAX_DEPTH = 16;
    private static final double LARGEST_VAR_INT = 0x7fffffff;

    private AnyCodec() {}

    static Object read(Decoder in) {
        return read(in, MAX_DEPTH);
    }

    private static Object read(Decoder in, int depth) {
        if (depth == 0) {
            throw new MalformedUpdate("value nested deeper than " + MAX_DEPTH);
        }
        int tag = in.uint8();
        return switch (tag) {
            case 127 -> Absent.UNDEFINED;
            case 126 -> Absent.NULL;
            case 125 -> in.varInt();
            case 124 -> (double) Float.intBitsToFloat((int) in.bigEndian(4));
            case 123 -> Double.longBitsToDouble(in.bigEndian(8));
            case 122 -> in.bigEndian(8);
            case 121 -> false;
            case 120 -> true;
            case 119 -> in.varString();
            case 118 -> readObject(in, depth);
            case 117 -> readArray(in, depth);
            case 116 -> in.varUint8Array();
            default -> throw new MalformedUpdate("unknown tag " + tag);
        };
    }

    private static Map<String, Object> readObject(Decoder in, int depth) {
        int count = in.count(2);
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String key = in.varString();
            object.put(key, read(in, depth - 1));
        }
        return object;
    }

    private static List<Object> readArray(Decoder in, int depth) {
        int count = in.count(1);
        List<Object> array = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            array.add(read(in, depth - 1));
        }
        return array;
    }

    static void write(Encoder out, Object value) {
        switch (value) {
            case Absent absent -> out.uint8(absent == Absent.NULL ? 126 : 127);
            case Boolean flag -> out.uint8(flag ? 120 : 121);
            case String text -> out.uint8(119).varString(text);
            case Long bigint -> out.uint8(122).bigEndian(bigint, 8);
            case Number number -> writeNumber(out, number.doubleValue());
            case byte[] bytes -> out.uint8(116).varUint8Array(bytes);
            case List<?> list -> {
                out.uint8(117).varUint(list.size());
                list.forEach(element -> write(out, element));
            }
            case Map<?, ?> map -> {
                out.uint8(118).varUint(map.size());
                map.forEach((key, element) -> write(out.varString((String) key), element));
            }
            default -> throw new IllegalArgumentException("no tag for " + value.getClass());
        }
    }

    private static void writeNumber(Encoder out, double number) {
        if (number == Math.rint(number) && Math.abs(number) <= LARGEST_VAR_INT) {
            boolean negative = number < 0 || (number == 0 && 1 / number < 0);
            out.uint8(125).varInt((long) number, negative);
        } else if ((float) number == number) {
            out.uint8(124).bigEndian(Float.floatToIntBits((float) number), 4);
        } else {
            out.uint8(123).bigEndian(Double.doubleToRawLongBits(number), 8);
        }
    }
}
