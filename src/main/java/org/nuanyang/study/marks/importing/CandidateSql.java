package org.nuanyang.study.marks.importing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CandidateSql {
    private final JdbcClient jdbc;

    CandidateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is in a class of this school, or in this class, and in sight. */
    List<Candidate> in(OrgId place) {
        return jdbc.sql("""
                select card.id, card.name, card.sort_name, card.school_id, card.class_id, class.stage, class.entry_year, class.class_number
                  from roster.child_card as card
                  join access.org as class on class.county_id = card.county_id and class.id = card.class_id
                 where card.county_id = (select viewer.county()) and (card.school_id = :place or card.class_id = :place) and card.left_on is null
                 order by card.sort_name, card.id
                """).param("place", place.value())
                .query((row, _) -> new Candidate(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("sort_name"),
                        new OrgId(row.getObject("school_id", UUID.class)), new OrgId(row.getObject("class_id", UUID.class)), Objects.requireNonNull(ClassYear.in(row)))).list();
    }
}
