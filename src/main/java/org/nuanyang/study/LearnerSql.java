package org.nuanyang.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those whose learning the viewer may know. */
@Repository
class LearnerSql {
    private static final String LEARNER = """
            select card.id, card.name, card.school_id, card.class_id, card.left_on is not null as gone
              from study.learner
              join roster.child_card as card on card.county_id = learner.county_id and card.id = learner.id
            """;

    private final JdbcClient jdbc;

    LearnerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Learner> find(ChildId id) {
        return jdbc.sql(LEARNER + " where learner.id = :id").param("id", id.value()).query((row, _) -> learner(row)).optional();
    }

    /** Those of a school who are there, by class and name. */
    List<Learner> at(OrgId school) {
        return jdbc.sql(LEARNER + " where learner.school_id = :school and card.left_on is null order by card.class_id, card.sort_name, card.id")
                .param("school", school.value()).query((row, _) -> learner(row)).list();
    }

    private static Learner learner(ResultSet row) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        return new Learner(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass), row.getBoolean("gone"));
    }
}
