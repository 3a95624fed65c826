package org.plenary.publishing.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plenary.access.Links;
import org.plenary.base.NotFound;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemText;
import org.plenary.publishing.FrameworkHtml;
import org.plenary.publishing.FrameworkPublications;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.SourceChanges;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * UC-88: one item of a released version with everything that it rests on. The page of a framework
 * that quotes thousands of passages leads here instead of repeating them.
 */
@Controller
class FrameworkItemPages {
    private final FrameworkPublications publications;
    private final SourceChanges changes;
    private final Links links;

    FrameworkItemPages(FrameworkPublications publications, SourceChanges changes, Links links) {
        this.publications = publications;
        this.changes = changes;
        this.links = links;
    }

    /** Where an item of a version is read for ever. */
    static String path(FrameworkRelease release, String anchor) {
        return release.permanentPath() + "/items/" + anchor;
    }

    @GetMapping(
            "/frameworks/{slug:[a-z0-9-]+}/v/{number:[0-9]{1,6}}/items/{code:[A-Za-z0-9]{1,12}}")
    String item(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String code,
            Model model) {
        List<FrameworkRelease> versions = publications.versions(slug);
        FrameworkRelease shown = FrameworkPages.chosen(versions, Math.max(1, number));
        List<Entry> items = publications.snapshot(shown).items();
        String anchor = code.toLowerCase(Locale.ROOT);
        int at =
                IntStream.range(0, items.size())
                        .filter(i -> items.get(i).anchor().equals(anchor))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no such item in this version."));
        Entry entry = items.get(at);
        model.addAttribute("shown", FrameworkPages.Told.of(shown));
        model.addAttribute("inForce", FrameworkPages.chosen(versions, 0));
        model.addAttribute("entry", entry);
        model.addAttribute(
                "name",
                entry.title().isBlank() ? ItemKind.valueOf(entry.kind()).word() : entry.title());
        model.addAttribute("before", at == 0 ? null : items.get(at - 1));
        model.addAttribute("after", at == items.size() - 1 ? null : items.get(at + 1));
        model.addAttribute(
                "text", FrameworkHtml.body(entry, ItemText::html, changes.of(List.of(entry))));
        model.addAttribute("canonical", links.to(path(shown, anchor)));
        return "public/framework-item";
    }
}
