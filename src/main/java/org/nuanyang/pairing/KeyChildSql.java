package org.nuanyang.pairing;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyChildSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    KeyChildSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when the child is marked already. */
    boolean mark(ChildId child, LocalDate from, String reason, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into pairing.key_child (county_id, id, child_id, from_on, reason_sealed, marked_by, marked_at)
                values (viewer.county(), :id, :child, :from, :reason, :by, :at)
                on conflict (county_id, child_id) where until_on is null do nothing
                """)
                .param("id", Ids.next()).param("child", child.value()).param("from", from).param("reason", vault.seal(reason))
                .param("by", by, Types.OTHER).param("at", PairingSql.utc(at)).update() == 1;
    }

    /** False when the child is not marked. */
    boolean unmark(ChildId child, LocalDate until, String reason, UUID by, Instant at) {
        return jdbc.sql("""
                update pairing.key_child
                   set until_on = greatest(from_on, :until), unmark_sealed = :reason, unmarked_by = :by, unmarked_at = :at
                 where county_id = (select viewer.county()) and child_id = :child and until_on is null
                """).param("until", until).param("reason", vault.seal(reason)).param("by", by).param("at", PairingSql.utc(at))
                .param("child", child.value()).update() == 1;
    }

    Map<ChildId, List<KeyChildren.Span>> spans(Collection<ChildId> children) {
        return jdbc.sql("""
                select child_id, from_on, until_on
                  from pairing.key_child
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and until_on is distinct from from_on
                 order by from_on
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(new ChildId(row.getObject("child_id", UUID.class)),
                        new KeyChildren.Span(row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The latest first. */
    List<KeyMark> ofChild(ChildId child) {
        return jdbc.sql("""
                select from_on, until_on, reason_sealed, marked_by, unmark_sealed
                  from pairing.key_child
                 where county_id = (select viewer.county()) and child_id = :child
                 order by from_on desc, marked_at desc
                """).param("child", child.value())
                .query((row, _) -> {
                    var by = Cells.id(row, "marked_by");
                    var unmark = row.getBytes("unmark_sealed");
                    return new KeyMark(child, row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                            vault.open(row.getBytes("reason_sealed")), by == null ? null : new AccountId(by), unmark == null ? null : vault.open(unmark));
                }).list();
    }
}
