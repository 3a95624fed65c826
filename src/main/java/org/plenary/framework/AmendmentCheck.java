package org.plenary.framework;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every amendment is decided before a framework is adopted. */
@Component
class AmendmentCheck implements AdoptionCheck {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    AmendmentCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenMatter> open(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select a.number, a.kind, coalesce(i.code, ''), f.slug from amendment a
                        join framework f on f.id = a.framework_id
                        left join framework_item i on i.id = a.item_id
                        where a.framework_id = ? and a.state = 'OPEN' order by a.number limit ?
                        """)
                .params(framework.value(), MOST)
                .query((row, n) -> {
                    int number = row.getInt(1);
                    String of = row.getString(3).isEmpty() ? "" : " of " + row.getString(3);
                    return new OpenMatter(
                            "open-amendment",
                            "Amendment %d (%s%s) is not decided."
                                    .formatted(
                                            number,
                                            AmendmentKind.valueOf(row.getString(2))
                                                    .word()
                                                    .toLowerCase(java.util.Locale.ROOT),
                                            of),
                            FrameworkPaths.amendment(row.getString(4), number),
                            Integer.toString(number));
                })
                .list();
    }
}
