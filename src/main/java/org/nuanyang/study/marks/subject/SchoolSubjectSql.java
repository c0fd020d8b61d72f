package org.nuanyang.study.marks.subject;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.study.marks.subject.Subjects.Grades;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolSubjectSql {
    private final JdbcClient jdbc;

    SchoolSubjectSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By subject; empty where it is not taught. */
    Map<String, Optional<Grades>> of(OrgId school) {
        var told = new LinkedHashMap<String, Optional<Grades>>();
        jdbc.sql("""
                select subject, first_grade, last_grade
                  from study.school_subject
                 where county_id = (select viewer.county()) and school_id = :school
                 order by subject
                """).param("school", school.value())
                .query(row -> {
                    int first = row.getInt("first_grade");
                    told.put(row.getString("subject"), first == 0 ? Optional.empty() : Optional.of(new Grades(first, row.getInt("last_grade"))));
                });
        return told;
    }

    void tell(OrgId school, String subject, @Nullable Grades grades, AccountId by, Instant at) {
        jdbc.sql(INSERT + """
                on conflict (county_id, school_id, subject)
                   do update set first_grade = excluded.first_grade, last_grade = excluded.last_grade, set_by = excluded.set_by, set_at = excluded.set_at
                """).params(params(school, subject, grades, by, at)).update();
    }

    /** Whoever was quicker has told it. */
    void meet(OrgId school, String subject, Grades grades, AccountId by, Instant at) {
        jdbc.sql(INSERT + "on conflict do nothing").params(params(school, subject, grades, by, at)).update();
    }

    private static final String INSERT = """
            insert into study.school_subject (county_id, school_id, subject, first_grade, last_grade, set_by, set_at)
            values (viewer.county(), :school, :subject, :first::smallint, :last::smallint, :by, :at)
            """;

    private static Map<String, @Nullable Object> params(OrgId school, String subject, @Nullable Grades grades, AccountId by, Instant at) {
        var params = new LinkedHashMap<String, @Nullable Object>();
        params.put("school", school.value());
        params.put("subject", subject);
        params.put("first", grades == null ? null : grades.first());
        params.put("last", grades == null ? null : grades.last());
        params.put("by", by.value());
        params.put("at", at.atOffset(ZoneOffset.UTC));
        return params;
    }
}
