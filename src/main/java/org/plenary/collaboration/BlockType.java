package org.plenary.collaboration;

import org.jspecify.annotations.Nullable;

/** The form of a block; the value is what stands in the shared text's {@code type} attribute. */
public enum BlockType {
    PARAGRAPH(null),
    H1("h1"),
    H2("h2"),
    H3("h3"),
    QUOTE("quote"),
    BULLET("bullet"),
    NUMBERED("numbered");

    private final @Nullable String value;

    BlockType(@Nullable String value) {
        this.value = value;
    }

    /** Absent for a paragraph. */
    public @Nullable String value() {
        return value;
    }

    /** Unknown and absent values read as a paragraph. */
    public static BlockType of(@Nullable Object value) {
        for (BlockType type : values()) {
            if (type.value != null && type.value.equals(value)) {
                return type;
            }
        }
        return PARAGRAPH;
    }
}
