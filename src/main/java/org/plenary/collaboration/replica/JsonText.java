package org.plenary.collaboration.replica;

import java.util.List;
import java.util.Map;

/** Writes the values that {@link Json} reads, without spaces, as {@code JSON.stringify} does. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText text = new JsonText();
        text.write(value);
        return text.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Absent ignored -> out.append("null");
            case Boolean flag -> out.append(flag.booleanValue());
            case String string -> quote(string);
            case Number number -> number(number.doubleValue());
            case List<?> list -> {
                char before = '[';
                for (Object element : list) {
                    out.append(before);
                    write(element);
                    before = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                char before = '{';
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(before);
                    quote((String) entry.getKey());
                    out.append(':');
                    write(entry.getValue());
                    before = ',';
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) <= Decoder.MAX_SAFE_INTEGER) {
            out.append((long) number);
        } else if (Double.isFinite(number)) {
            out.append(number);
        } else {
            out.append("null");
        }
    }

    private void quote(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char letter = string.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter)) {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
