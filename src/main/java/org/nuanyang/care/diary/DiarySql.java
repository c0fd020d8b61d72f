package org.nuanyang.care.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.record.Priority;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the child's page tells of the care, from the child's own records. */
@Repository
class DiarySql {
    private final JdbcClient jdbc;
    private final Vault vault;

    DiarySql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** When one was last in touch with whom; {@code met} a parent in person. A call of the child with the parents is the family's own. */
    record LastSpoken(@Nullable LocalDate child, @Nullable LocalDate parents, @Nullable LocalDate guardian, @Nullable LocalDate met) {}

    LastSpoken lastSpoken(ChildId child) {
        return jdbc.sql("""
                select max(on_day) filter (where serves && '{SPEAK,TALK}') as child,
                       max(on_day) filter (where parties && '{FATHER,MOTHER}' and kind not in ('FAMILY_CALL','LETTER')) as parents,
                       max(on_day) filter (where parties && '{GUARDIAN}') as guardian,
                       max(on_day) filter (where in_person and parties && '{FATHER,MOTHER}') as met
                  from care.record_child
                 where county_id = (select viewer.county()) and child_id = :child and serves <> '{}'
                """).param("child", child.value()).query(LastSpoken.class).single();
    }

    List<Priority> given(ChildId child, LocalDate from) {
        return jdbc.sql("""
                select distinct unnest(record.priorities)
                  from care.record_child
                  join care.record on record.county_id = record_child.county_id and record.id = record_child.record_id
                 where record_child.county_id = (select viewer.county()) and record_child.child_id = :child
                   and record_child.on_day >= :from and record_child.serves <> '{}'
                """).param("child", child.value()).param("from", from).query(String.class).list().stream().map(Priority::valueOf).sorted().toList();
    }

    Optional<DiaryChild> child(ChildId id) {
        return jdbc.sql("""
                select id, name, school_id, class_id, left_on
                  from roster.child_card
                 where county_id = (select viewer.county()) and id = :id
                """).param("id", id.value())
                .query((row, _) -> new DiaryChild(id, row.getString("name"), row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class),
                        row.getObject("left_on", LocalDate.class) != null)).optional();
    }

    record OpenStep(UUID record, String what, AccountId owner, LocalDate due) {}

    List<OpenStep> openSteps(ChildId child, int atMost) {
        return jdbc.sql("""
                select step.record_id, step.what_sealed, step.owner_id, step.due_on
                  from care.record_child
                  join care.step on step.county_id = record_child.county_id and step.record_id = record_child.record_id and step.done_at is null
                 where record_child.county_id = (select viewer.county()) and record_child.child_id = :child
                 order by step.due_on, step.id
                 limit :size
                """).param("child", child.value()).param("size", atMost)
                .query((row, _) -> new OpenStep(row.getObject("record_id", UUID.class), vault.open(row.getBytes("what_sealed")),
                        new AccountId(row.getObject("owner_id", UUID.class)), row.getObject("due_on", LocalDate.class))).list();
    }
}
