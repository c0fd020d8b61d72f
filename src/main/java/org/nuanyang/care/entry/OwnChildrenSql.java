package org.nuanyang.care.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class OwnChildrenSql {
    /** With what is due to each today; a helper's duty is due from that helper only. */
    private static final String CHILDREN = """
            select child.id, child.name, child.school_id, child.class_id, class.stage, class.entry_year, class.class_number,
                   coalesce(care.now, false) as in_care, due.matters, due.until_on
              from roster.child_card as child
              left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
              left join lateral (select true as now
                                   from roster.in_care
                                  where in_care.county_id = child.county_id and in_care.child_id = child.id
                                    and in_care.from_on <= :on and (in_care.until_on is null or in_care.until_on > :on)
                                  limit 1) as care on true
              left join lateral (select array_agg(open.matter order by open.until_on, open.matter) as matters, min(open.until_on) as until_on
                                   from (select duty.matter, min(quota.makeup_until) as until_on
                                           from care.quota
                                           join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                                          where quota.county_id = child.county_id and quota.child_id = child.id
                                            and quota.done < quota.owed and not quota.excused
                                            and quota.makeup_until >= :on and quota.period_from <= :on
                                            and (duty.owed_by <> 'HELPER' or quota.helper_id = :account)
                                          group by duty.matter) as open) as due on true
             where child.county_id = (select viewer.county()) and child.left_on is null
            """;
    private static final String MINE = """
               and (child.class_id = any (:orgs::uuid[]) or child.school_id = any (:orgs::uuid[]) or child.id = any (:children::uuid[]))
            """;
    private static final String URGENT_FIRST = " order by due.until_on nulls last, child.sort_name, child.id limit :most";

    private final JdbcClient jdbc;

    OwnChildrenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the rest of the transaction by plans made once. */
    List<OwnChild> inCare(Collection<UUID> orgs, Collection<UUID> children, AccountId account, LocalDate on, int most) {
        Narrowed.planForAnyValues(jdbc);
        return mine(CHILDREN + MINE + " and care.now" + URGENT_FIRST, orgs, children, account, on)
                .param("most", most).query(OwnChildrenSql::child).list();
    }

    List<OwnChild> of(Collection<UUID> ids, Collection<UUID> orgs, Collection<UUID> children, AccountId account, LocalDate on) {
        return mine(CHILDREN + MINE + " and child.id = any (:ids::uuid[])" + URGENT_FIRST, orgs, children, account, on)
                .param("ids", Rows.texts(ids)).param("most", ids.size()).query(OwnChildrenSql::child).list();
    }

    List<OwnChild> at(OrgId place, AccountId account, LocalDate on, int most) {
        return jdbc.sql(CHILDREN + """
                   and (child.class_id = :place or child.school_id = :place)
                 order by in_care desc, child.sort_name, child.id limit :most
                """)
                .param("place", place.value()).param("account", account.value()).param("on", on).param("most", most)
                .query(OwnChildrenSql::child).list();
    }

    /** Those still here of the latest record that somebody wrote, of this matter where one is named. */
    List<UUID> lastTime(AccountId account, @Nullable Matter matter) {
        return jdbc.sql("""
                select record_child.child_id
                  from (select record.county_id, record.id
                          from care.record
                         where record.county_id = (select viewer.county()) and record.entered_by = :account
                           and record.withdrawn_at is null and (:matter::text is null or record.kind = :matter)
                         order by record.entered_at desc
                         limit 1) as last
                  join care.record_child on record_child.county_id = last.county_id and record_child.record_id = last.id
                """)
                .param("account", account.value()).param("matter", matter == null ? null : matter.name()).query(UUID.class).list();
    }

    private StatementSpec mine(String sql, Collection<UUID> orgs, Collection<UUID> children, AccountId account, LocalDate on) {
        return jdbc.sql(sql).param("orgs", Rows.texts(orgs)).param("children", Rows.texts(children)).param("account", account.value()).param("on", on);
    }

    private static OwnChild child(ResultSet row, int number) throws SQLException {
        var klass = row.getObject("class_id", UUID.class);
        var due = row.getArray("matters");
        return new OwnChild(
                new ChildId(row.getObject("id", UUID.class)), row.getString("name"), new OrgId(row.getObject("school_id", UUID.class)),
                klass == null ? null : new OrgId(klass),
                ClassYear.in(row),
                row.getBoolean("in_care"),
                due == null ? List.of() : Arrays.stream((String[]) due.getArray()).map(Matter::valueOf).toList());
    }
}
