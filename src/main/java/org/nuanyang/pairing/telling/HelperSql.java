package org.nuanyang.pairing.telling;

import static org.nuanyang.database.Rows.textsOrNull;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.documents.telling.ToldPlace;
import org.nuanyang.pairing.PairingKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who helped whom on a day, and what began and ended within days; without what was entered by mistake. */
@Repository
class HelperSql {
    private static final String HERE = """
              from pairing.pairing
             where pairing.county_id = (select viewer.county()) and pairing.ended_why is distinct from 'MADE_BY_MISTAKE'
               and (:schools::uuid[] is null or pairing.school_id = any (:schools::uuid[]))
               and (:klass::uuid is null
                    or exists (select
                                 from roster.pupil
                                where pupil.county_id = pairing.county_id and pupil.id = pairing.child_id and pupil.class_id = :klass))
            """;

    private static final String GROWN_UP = " and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')";

    private static final String ON = " and pairing.from_on <= :on and (pairing.until_on is null or pairing.until_on > :on)";

    private final JdbcClient jdbc;

    HelperSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OfKind(PairingKind kind, long helpers, long children) {}

    List<OfKind> byKind(ToldPlace place, LocalDate on) {
        return at(place, "select pairing.kind, count(distinct pairing.helper_id) as helpers, count(distinct pairing.child_id) as children" + HERE + ON + " group by pairing.kind")
                .param("on", on).query(OfKind.class).list();
    }

    record Sums(long helpers, long children) {}

    /** Each grown-up and each child once, however many pairings they have. */
    Sums grownUps(ToldPlace place, LocalDate on) {
        return at(place, "select count(distinct pairing.helper_id) as helpers, count(distinct pairing.child_id) as children" + HERE + GROWN_UP + ON).param("on", on).query(Sums.class).single();
    }

    /** Of grown-ups. */
    record Changes(long begun, long ended, long handedOver) {}

    Changes changes(ToldPlace place) {
        return at(place, """
                select count(*) filter (where pairing.from_on between :from and :until) as begun,
                       count(*) filter (where pairing.until_on between :from and :until) as ended,
                       count(*) filter (where pairing.until_on between :from and :until and pairing.ended_why = 'HANDED_OVER') as handed_over
                """ + HERE + GROWN_UP).param("from", place.from()).param("until", place.until()).query(Changes.class).single();
    }

    private StatementSpec at(ToldPlace place, String sql) {
        return jdbc.sql(sql).param("schools", textsOrNull(place.schools())).param("klass", place.klass());
    }
}
