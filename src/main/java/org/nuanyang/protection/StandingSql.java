package org.nuanyang.protection;

import static org.nuanyang.protection.ApprovalSql.texts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody's approvals of a day reach together. */
@Repository
class StandingSql {
    private final JdbcClient jdbc;

    StandingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The approvals of this account that reach some of these on this day. */
    List<ApprovalId> reaching(AccountId asker, ApprovalKind kind, Collection<UUID> orgs, Collection<UUID> children, LocalDate on) {
        return jdbc.sql("""
                with mine as (
                    select approval.county_id, approval.id, approval.org_id
                      from protection.approval
                     where approval.county_id = (select viewer.county()) and approval.asked_by = :asker and approval.kind = :kind
                       and approval.answer = 'GRANTED' and approval.revoked_at is null and approval.from_on <= :on and approval.until_on >= :on
                )
                select mine.id
                  from mine
                 where exists (select from access.org_within as within
                                where within.county_id = mine.county_id and within.ancestor_id = mine.org_id and within.org_id = any (:orgs::uuid[]))
                    or exists (select from protection.approval_child as listed
                                where listed.county_id = mine.county_id and listed.approval_id = mine.id and listed.child_id = any (:children::uuid[]))
                    or exists (select from roster.child_card as child
                                 join access.org_within as within on within.county_id = child.county_id and within.org_id in (child.school_id, child.class_id)
                                where child.county_id = mine.county_id and child.id = any (:children::uuid[]) and within.ancestor_id = mine.org_id)
                """)
                .param("asker", asker.value()).param("kind", kind.name()).param("on", on).param("orgs", texts(orgs)).param("children", texts(children))
                .query((row, _) -> new ApprovalId(row.getObject("id", UUID.class))).list();
    }

    /** How many of these none of the approvals reaches. */
    int beyond(Collection<ApprovalId> approvals, Collection<UUID> orgs, Collection<UUID> children) {
        return jdbc.sql("""
                with granted as (
                    select approval.county_id, approval.id, approval.org_id
                      from protection.approval
                     where approval.county_id = (select viewer.county()) and approval.id = any (:approvals::uuid[])
                )
                select (select count(*)
                          from unnest(:orgs::uuid[]) as wanted (id)
                         where not exists (select from granted
                                             join access.org_within as within on within.county_id = granted.county_id and within.ancestor_id = granted.org_id
                                            where within.org_id = wanted.id))
                     + (select count(*)
                          from unnest(:children::uuid[]) as wanted (id)
                         where not exists (select from granted
                                             join protection.approval_child as listed on listed.county_id = granted.county_id and listed.approval_id = granted.id
                                            where listed.child_id = wanted.id)
                           and not exists (select from granted
                                             join roster.child_card as child   on child.county_id = granted.county_id and child.id = wanted.id
                                             join access.org_within as within on within.county_id = child.county_id and within.ancestor_id = granted.org_id
                                                                             and within.org_id in (child.school_id, child.class_id)))
                """)
                .param("approvals", texts(approvals)).param("orgs", texts(orgs)).param("children", texts(children)).query(Integer.class).single();
    }
}
