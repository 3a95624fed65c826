package org.plenary.framework.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plenary.framework.AmendmentFilter.Show;
import org.plenary.framework.FrameworkPaths;

/**
 * What the page of amendments shows, as its address says.
 *
 * @param inText in the framework's text instead of a list
 * @param item code of an item, empty for all
 * @param from how many newer ones are passed over
 */
record AmendmentsAddress(boolean inText, Show show, String item, int from) {
    static AmendmentsAddress of(QueryParameters asked) {
        return new AmendmentsAddress(
                asked.getSingleParameter("view").filter("text"::equals).isPresent(),
                asked.getSingleParameter("show")
                        .flatMap(word ->
                                Arrays.stream(Show.values())
                                        .filter(s -> word(s).equals(word))
                                        .findFirst())
                        .orElse(Show.OPEN),
                asked.getSingleParameter("item").orElse(""),
                asked.getSingleParameter("from")
                        .filter(n -> n.matches("\\d{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(0));
    }

    static String word(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    AmendmentsAddress showing(Show other) {
        return new AmendmentsAddress(false, other, item, 0);
    }

    AmendmentsAddress of(String code) {
        return new AmendmentsAddress(false, show, code, 0);
    }

    AmendmentsAddress startingAt(int place) {
        return new AmendmentsAddress(false, show, item, place);
    }

    String path(String slug) {
        if (inText) {
            return FrameworkPaths.amendments(slug) + "?view=text";
        }
        List<String> all = new ArrayList<>();
        if (show != Show.OPEN) {
            all.add("show=" + word(show));
        }
        if (!item.isEmpty()) {
            all.add("item=" + item);
        }
        if (from > 0) {
            all.add("from=" + from);
        }
        return FrameworkPaths.amendments(slug) + (all.isEmpty() ? "" : "?" + String.join("&", all));
    }
}
