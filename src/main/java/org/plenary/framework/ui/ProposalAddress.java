package org.plenary.framework.ui;

import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.FrameworkPaths;

/** Addresses of the form for an amendment. */
final class ProposalAddress {
    private ProposalAddress() {}

    /** To change, move or delete an item. */
    static String of(String slug, AmendmentKind kind, String code) {
        return base(slug) + "?kind=" + word(kind) + "&item=" + code;
    }

    static String newItem(String slug) {
        return base(slug) + "?kind=new";
    }

    /** Another proposal instead of an open one. */
    static String counter(String slug, Amendment to) {
        String item =
                to.subject().code().isEmpty()
                        ? "?kind=new"
                        : "?kind=text&item=" + to.subject().code();
        return base(slug) + item + "&instead=" + to.number();
    }

    /** The words of one whose item is gone, as a new item. */
    static String again(String slug, Amendment from) {
        return base(slug) + "?kind=new&words=" + from.number();
    }

    static String word(AmendmentKind kind) {
        return switch (kind) {
            case TEXT -> "text";
            case NEW_ITEM -> "new";
            case DELETION -> "deletion";
            case MOVE -> "move";
        };
    }

    static AmendmentKind kind(String word) {
        return switch (word) {
            case "new" -> AmendmentKind.NEW_ITEM;
            case "deletion" -> AmendmentKind.DELETION;
            case "move" -> AmendmentKind.MOVE;
            default -> AmendmentKind.TEXT;
        };
    }

    private static String base(String slug) {
        return FrameworkPaths.amendments(slug) + "/new";
    }
}
