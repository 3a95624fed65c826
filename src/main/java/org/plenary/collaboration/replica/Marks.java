package org.plenary.collaboration.replica;

import java.util.Set;

/** The attributes of product documents, and where each of them has a meaning. */
public final class Marks {
    /** Kind of block; absent means paragraph. */
    public static final String TYPE = "type";

    /** Depth of a block, 1 to 6; absent means 0. */
    public static final String INDENT = "indent";

    /** Permanent identity of a block. */
    public static final String ID = "id";

    /** Kind of passage that a block is marked as. */
    public static final String PASSAGE = "passage";

    public static final String STRONG = "strong";
    public static final String EM = "em";
    public static final String CODE = "code";
    public static final String LINK = "link";

    /** Suggested insertion: {@code {by, at}}. */
    public static final String INS = "ins";

    /** Suggested deletion: {@code {by, at}}. */
    public static final String DEL = "del";

    /** Keys that mean something on newlines only. */
    public static final Set<String> BLOCK = Set.of(TYPE, INDENT, ID, PASSAGE);

    /** Keys that mean something on other letters only. */
    public static final Set<String> INLINE = Set.of(STRONG, EM, CODE, LINK);

    /** Keys that mean something on both. */
    public static final Set<String> BOTH = Set.of(INS, DEL);

    private Marks() {}
}
