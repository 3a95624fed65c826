package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as strictly as a browser's {@code JSON.parse}, nested at most 16 deep. In Java: {@link
 * Absent#NULL}, Boolean, Double, String, List, Map. Throws {@link MalformedUpdate}.
 */
final class Json {
    private static final int MAX_DEPTH = 16;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) {
        if (text.equals("true")) {
            return true;
        } else if (text.equals("null")) {
            return Absent.NULL;
        }
        Json json = new Json(text);
        Object value = json.value(MAX_DEPTH);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.refused();
        }
        return value;
    }

    private Object value(int depth) {
        if (depth == 0) {
            throw new MalformedUpdate("JSON nested deeper than " + MAX_DEPTH);
        }
        skipSpace();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Absent.NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return object;
        }
        while (true) {
            skipSpace();
            expect('"');
            at--;
            String key = string();
            skipSpace();
            expect(':');
            object.put(key, value(depth - 1));
            skipSpace();
            if (peek() == '}') {
                at++;
                return object;
            }
            expect(',');
        }
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return array;
        }
        while (true) {
            array.add(value(depth - 1));
            skipSpace();
            if (peek() == ']') {
                at++;
                return array;
            }
            expect(',');
        }
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char next = next();
            if (next == '"') {
                return string.toString();
            } else if (next < ' ') {
                throw refused();
            }
            string.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() {
        char letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = hexDigit(next());
                    unit = unit * 16 + digit;
                }
                yield (char) unit;
            }
            default -> throw refused();
        };
    }

    private int hexDigit(char letter) {
        int digit = letter < 128 ? Character.digit(letter, 16) : -1;
        if (digit < 0) {
            throw refused();
        }
        return digit;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw refused();
        }
        at += word.length();
        return value;
    }

    private Double number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return Double.valueOf(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw refused();
        }
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The next letter, or U+0000, which no JSON text may hold unescaped, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at >= text.length()) {
            throw refused();
        }
        return text.charAt(at++);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw refused();
        }
    }

    private MalformedUpdate refused() {
        return new MalformedUpdate("not JSON at letter " + at);
    }
}
