package org.plenary.framework.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.ItemKind;

/** Addresses of the form for an item. */
final class ItemAddress {
    private ItemAddress() {}

    static String edit(String slug, String code) {
        return FrameworkPaths.item(slug, code) + "/edit";
    }

    /**
     * @param under the code of the item that the new one is to stand under, null for the top
     */
    static String add(String slug, ItemKind kind, @Nullable String under) {
        return FrameworkPaths.item(slug, "new")
                + "?kind="
                + kind.name().toLowerCase(Locale.ROOT)
                + (under == null ? "" : "&under=" + under);
    }

    static List<ItemKind> kindsUnder(@Nullable ItemKind parent) {
        return Arrays.stream(ItemKind.values()).filter(k -> k.mayStandUnder(parent)).toList();
    }
}
