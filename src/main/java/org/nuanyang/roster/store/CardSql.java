package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When contact cards were issued. */
@Repository
public class CardSql {
    private final JdbcClient jdbc;

    CardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void issued(List<UUID> children, LocalDate on, UUID by) {
        var rows = new Rows<>(children).text("child", child -> child).text("id", _ -> Ids.next());
        jdbc.sql("""
                insert into roster.card_issue (county_id, id, child_id, issued_on, issued_by, version)
                select child.county_id, card.id, child.id, :on, :by, child.version
                  from unnest(:id::uuid[], :child::uuid[]) as card (id, child_id)
                  join roster.child on child.county_id = viewer.county() and child.id = card.child_id
                """).params(rows.params()).param("on", on).param("by", by).update();
    }

    /** Of these children, those with a card of this version of their file or a later one. */
    public List<UUID> withCardsSince(Collection<UUID> children, Collection<Integer> versions) {
        var rows = new Rows<>(List.copyOf(children)).text("child", child -> child);
        return jdbc.sql("""
                select distinct card_issue.child_id
                  from unnest(:child::uuid[], :version::integer[]) as since (child_id, version)
                  join roster.card_issue on card_issue.county_id = viewer.county()
                                        and card_issue.child_id = since.child_id and card_issue.version >= since.version
                """).params(rows.params()).param("version", Rows.texts(versions)).query(UUID.class).list();
    }
}
