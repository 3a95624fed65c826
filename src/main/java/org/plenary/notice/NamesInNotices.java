package org.plenary.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.access.AccountErasure;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the names of erased people out of what others were told. Notices hold words and not
 * references, so a namesake's name goes too: a name too few in an old notice is the lesser harm.
 */
@Service
public class NamesInNotices {
    private final JdbcClient jdbc;

    NamesInNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(UUID id, String title, String text) {}

    /**
     * Puts "Former member" where one of the names stands as words of its own, in everyone's
     * notices. Asks no rights: it is part of an erasing.
     */
    @Transactional
    public void forget(Collection<String> names) {
        List<String> known = names.stream().map(String::strip).filter(n -> !n.isEmpty()).toList();
        if (known.isEmpty()) {
            return;
        }
        Pattern pattern = pattern(known);
        for (Told told : naming(known)) {
            String title = without(pattern, told.title());
            String text = without(pattern, told.text());
            if (!title.equals(told.title()) || !text.equals(told.text())) {
                jdbc.sql("update notice set title = ?, text = ? where id = ?")
                        .params(
                                Texts.shorten(title, Notice.LONGEST_TITLE),
                                Texts.shorten(text, Notice.LONGEST_TEXT),
                                told.id())
                        .update();
            }
        }
    }

    private List<Told> naming(List<String> names) {
        return jdbc.sql(
                        """
                        select id, title, text from notice where exists (
                          select 1 from unnest(:names::text[]) name
                          where position(name in title) > 0 or position(name in text) > 0)
                        order by id for update
                        """)
                .param("names", names.toArray(String[]::new))
                .query((row, n) ->
                        new Told(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Longer names first, so that "Ada Obi-Lee" does not leave "-Lee" behind. */
    private static Pattern pattern(List<String> names) {
        return Pattern.compile(
                names.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(
                                Collectors.joining(
                                        "|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static String without(Pattern names, String words) {
        return names.matcher(words).replaceAll(AccountErasure.FORMER_MEMBER);
    }
}
