package org.nuanyang.roster.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked after children before. */
@Repository
class FormerGuardianSql {
    private final JdbcClient jdbc;

    FormerGuardianSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Former(UUID childId, String name, @Nullable Relation relation, LocalDate fromOn, LocalDate untilOn) {}

    Map<UUID, List<Former>> of(Collection<ChildId> children) {
        return jdbc.sql("""
                select guardian.child_id, person.name, guardian.relation, guardian.from_on, guardian.until_on
                  from roster.guardian
                  join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
                 where guardian.county_id = (select viewer.county()) and guardian.child_id = any (:children::uuid[])
                   and guardian.until_on is not null
                 order by guardian.child_id, guardian.until_on desc, guardian.from_on desc
                """).param("children", Rows.texts(children))
                .query(Former.class).stream().collect(Collectors.groupingBy(Former::childId));
    }
}
