package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which page of a long list the address asks for.
 *
 * @param number from 0
 * @param parameters all of the address, so that filters survive turning the page
 */
record Paging(int number, Map<String, List<String>> parameters) {
    static final int SIZE = 50;
    private static final int LAST = 100_000;

    static Paging of(QueryParameters query) {
        int page =
                query.getSingleParameter("page")
                        .filter(p -> p.matches("[1-9]\\d{0,5}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        return new Paging(Math.min(page, LAST) - 1, query.getParameters());
    }

    int offset() {
        return number * SIZE;
    }

    /** "51–100 of 230", with links to the pages beside. */
    Nav links(Class<? extends Component> view, int shown, int all) {
        Nav nav = new Nav();
        nav.setAriaLabel("Pages");
        nav.addClassName("plenary-paging");
        if (number > 0) {
            nav.add(link("Previous page", view, number - 1));
        }
        String words =
                shown == 0
                        ? "Nothing on this page"
                        : "%,d–%,d of %,d".formatted(offset() + 1, offset() + shown, all);
        nav.add(new Span(words));
        if (offset() + shown < all) {
            nav.add(link("Next page", view, number + 1));
        }
        return nav;
    }

    private RouterLink link(String words, Class<? extends Component> view, int to) {
        RouterLink link = new RouterLink(words, view);
        var changed = new HashMap<>(parameters);
        changed.put("page", List.of(String.valueOf(to + 1)));
        link.setQueryParameters(new QueryParameters(changed));
        return link;
    }
}
