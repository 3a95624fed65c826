package org.plenary.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.OwnAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.springframework.stereotype.Service;

/**
 * A list of people as a table, for organizers and administrators of the network. It is found by the
 * same search and holds the same values as the pages show them, without mail addresses, telephone
 * numbers and postal addresses: those are shown one by one, and told to the person. Begins with the
 * account's password, and stands in the audit trail.
 */
@Service
public class PeopleExport {
    /** People of one file; more are found by a narrower search. */
    public static final int MOST = 10_000;

    private static final Duration OPEN = Duration.ofMinutes(10);
    private static final List<Field> COLUMNS =
            List.of(
                    Field.FULL_NAME,
                    Field.OTHER_NAME,
                    Field.HEADLINE,
                    Field.SECTOR,
                    Field.JURISDICTION,
                    Field.LANGUAGE,
                    Field.EXPERTISE,
                    Field.OFFER,
                    Field.ASK,
                    Field.TIME_ZONE,
                    Field.ORCID,
                    Field.LINK);

    private final Directory directory;
    private final VisibleValues values;
    private final Viewers viewers;
    private final Watch watch;
    private final Profiles profiles;
    private final OwnAccount account;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Cache<UUID, Ticket> open =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(OPEN).build();

    PeopleExport(
            Directory directory,
            VisibleValues values,
            Viewers viewers,
            Watch watch,
            Profiles profiles,
            OwnAccount account,
            CurrentAccount current,
            AuditTrail audit) {
        this.directory = directory;
        this.values = values;
        this.viewers = viewers;
        this.watch = watch;
        this.profiles = profiles;
        this.account = account;
        this.current = current;
        this.audit = audit;
    }

    private record Ticket(AccountId account, DirectoryQuery query) {}

    /** Whether the current account may take lists out. */
    public boolean mayExport() {
        return profiles.mayAdd();
    }

    /**
     * Opens the export of what the search finds, for ten minutes and this account.
     *
     * @return what {@link #write} takes
     * @throws InvalidInput when the password is not right
     */
    public UUID begin(String password, DirectoryQuery query) {
        requireKeeper();
        account.confirm(password);
        UUID ticket = UUID.randomUUID();
        open.put(ticket, new Ticket(current.require(), query));
        return ticket;
    }

    /**
     * Writes the table as it is read, so that it needs no room of its own. Rights are asked anew.
     *
     * @throws InvalidInput when the ten minutes are over
     */
    public void write(UUID ticket, OutputStream out) throws IOException {
        requireKeeper();
        Ticket known = open.getIfPresent(ticket);
        if (known == null || !known.account().equals(current.require())) {
            throw new InvalidInput(
                    "This export is not open any more. Enter your password again to begin a new one.");
        }
        audit.record(
                "people-exported",
                "directory",
                "people",
                Map.of("search", described(known.query())));
        Viewer viewer = viewers.current();
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(
                Stream.concat(
                        COLUMNS.stream().map(Field::words), Stream.of(Field.AFFILIATION.words())));
        int written = 0;
        DirectoryPage page = directory.search(viewer, known.query().startingAfter(null));
        while (true) {
            written += rows(viewer, page, csv);
            csv.flush();
            if (page.next() == null || written >= MOST) {
                break;
            }
            page = directory.search(viewer, known.query().startingAfter(page.next()));
        }
        if (page.next() != null) {
            csv.printRecord("There are more than %,d. Narrow the search.".formatted(MOST));
        }
        csv.flush();
    }

    private int rows(Viewer viewer, DirectoryPage page, CSVPrinter csv) throws IOException {
        List<PersonId> ids = page.people().stream().map(PersonCard::id).toList();
        watch.exported(viewer, ids);
        Map<PersonId, List<PersonValue>> seen = values.of(viewer, ids);
        for (PersonId id : ids) {
            List<PersonValue> said = seen.getOrDefault(id, List.of());
            var cells = new ArrayList<String>();
            COLUMNS.forEach(field -> cells.add(cell(said, field)));
            cells.add(cell(said, Field.AFFILIATION));
            csv.printRecord(cells);
        }
        return ids.size();
    }

    private static String cell(List<PersonValue> said, Field field) {
        return OwnData.safe(
                said.stream()
                        .filter(v -> v.field() == field)
                        .map(PersonValue::value)
                        .collect(Collectors.joining("; ")));
    }

    private static String described(DirectoryQuery query) {
        return query.text().isEmpty() && query.filters().isEmpty()
                ? "everybody"
                : query.text() + " " + query.filters();
    }

    private void requireKeeper() {
        if (!mayExport()) {
            throw new NotAllowed("Lists of people are taken out by the network's organizers.");
        }
    }
}
