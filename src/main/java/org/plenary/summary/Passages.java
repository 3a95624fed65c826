package org.plenary.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The marked passages of summaries, in the order of the text. */
@Service
@Transactional(readOnly = true)
public class Passages {
    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final JdbcClient jdbc;

    Passages(SummaryRepository summaries, SummaryPeople people, JdbcClient jdbc) {
        this.summaries = summaries;
        this.people = people;
        this.jdbc = jdbc;
    }

    /**
     * @throws org.plenary.base.NotFound when the current account may not read the summary
     */
    public List<Passage> of(SummaryId id) {
        people.requireReader(summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden));
        return stored(id);
    }

    List<Passage> stored(SummaryId id) {
        return jdbc.sql("select * from summary_passage where summary_id = ? order by position")
                .param(id.value())
                .query(Passages::row)
                .list();
    }

    /** How many passages of each kind. */
    public Map<PassageKind, Long> counts(SummaryId id) {
        return of(id).stream()
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                Passage::kind, java.util.stream.Collectors.counting()));
    }

    private static Passage row(ResultSet row, int number) throws SQLException {
        return new Passage(
                new SummaryId(Objects.requireNonNull(row.getObject("summary_id", UUID.class))),
                row.getString("block_id"),
                row.getInt("position"),
                PassageKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
