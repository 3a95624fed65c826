package org.plenary.directory;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plenary.access.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes data out: everything of one's own, and of somebody else what the viewer may see of them.
 */
@Service
@Transactional
public class OwnData {
    private final Profiles profiles;
    private final Directory directory;
    private final Photos photos;
    private final AuditTrail audit;
    private final JsonMapper json;

    OwnData(
            Profiles profiles,
            Directory directory,
            Photos photos,
            AuditTrail audit,
            JsonMapper json) {
        this.profiles = profiles;
        this.directory = directory;
        this.photos = photos;
        this.audit = audit;
        this.json = json;
    }

    /** Everything that the directory keeps of the current account, with the audience of each. */
    public String json() {
        Profile mine = mine("json");
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", mine.id().toString());
        all.put("values", mine.values().stream().map(OwnData::entry).toList());
        all.put("affiliations", mine.affiliations().stream().map(OwnData::entry).toList());
        photos.read(mine.id()).ifPresent(p -> all.put("photo", entry(p)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /** As {@link #json}, one line for each value; no cell begins a formula. */
    public String csv() {
        Profile mine = mine("csv");
        var out = new StringWriter();
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("Field", "Value", "Detail", "Who sees it");
            for (PersonValue v : mine.values()) {
                printer.printRecord(
                        v.field().words(), safe(v.value()), safe(v.detail()), v.audience().words());
            }
            for (Affiliation a : mine.affiliations()) {
                printer.printRecord(
                        Field.AFFILIATION.words(),
                        safe(a.title()),
                        safe(dates(a)),
                        a.audience().words());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Everything of the current account as a card. */
    public String vcard() {
        Profile mine = mine("vcard");
        return VCard.of(new PersonDetails(mine.id(), mine.values(), mine.affiliations()));
    }

    /** What the current account may see of the person, as a card. */
    @Transactional(readOnly = true)
    public String vcard(PersonId person) {
        return VCard.of(directory.person(person));
    }

    /** The shorter card for a QR code, from what the viewer was shown. */
    public static String smallCard(PersonDetails shown) {
        return VCard.small(shown);
    }

    private Profile mine(String form) {
        Profile mine = profiles.mine();
        audit.record("own-data-exported", "person", mine.id().toString(), Map.of("form", form));
        return mine;
    }

    private static Map<String, String> entry(PersonValue v) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("field", v.field().name());
        entry.put("value", v.value());
        entry.put("detail", v.detail());
        entry.put("audience", v.audience().name());
        return entry;
    }

    private static Map<String, String> entry(Photo photo) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("jpeg", Base64.getEncoder().encodeToString(photo.jpeg()));
        entry.put("audience", photo.audience().name());
        return entry;
    }

    private static Map<String, String> entry(Affiliation a) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("body", a.body().name());
        entry.put("role", a.roleTitle());
        entry.put("from", a.from() == null ? "" : a.from().toString());
        entry.put("until", a.until() == null ? "" : a.until().toString());
        entry.put("audience", a.audience().name());
        return entry;
    }

    private static String dates(Affiliation a) {
        return "%s to %s"
                .formatted(a.from() == null ? "…" : a.from(), a.until() == null ? "…" : a.until());
    }

    /** A spreadsheet takes a cell that begins like this for a formula and runs it. */
    static String safe(String cell) {
        String bare = cell.stripLeading();
        boolean formula =
                cell.startsWith("\t")
                        || cell.startsWith("\r")
                        || (!bare.isEmpty() && "=+-@＝＋－＠|%".indexOf(bare.charAt(0)) >= 0);
        return formula ? "'" + cell : cell;
    }
}
