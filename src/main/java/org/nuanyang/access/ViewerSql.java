package org.nuanyang.access;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ViewerSql {
    /** An open account with what its duties in force reach. */
    record Found(String name, String bureau, boolean mustChange, boolean secondStep, @Nullable Instant signedOutBefore, List<Reach> reaches) {}

    private final JdbcClient jdbc;

    ViewerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The account, its duties of the day and how far each goes, in one round trip. A class that has left is nobody's any
     * more, and a deputy's duty is in force while the post is that it stands in for. Seen leaves out the classes of schools
     * that are reached as a whole: the children of a class are the school's.
     */
    Optional<Found> find(int county, AccountId account, LocalDate on) {
        return jdbc.sql("""
                select account.name, account.must_change, account.signed_out_before, account.second_step_since is not null as second_step,
                       county.bureau_name,
                       duty.role, duty.org_id, absent.name as absent, duty.child_id, duty.from_on, duty.until_on,
                       org.kind, org.name as place, org.stage, org.entry_year, org.class_number, school.name as school,
                       reach.schools, reach.classes
                  from access.account
                  join access.county                on county.id = account.county_id
                  left join access.duty             on duty.county_id = account.county_id and duty.account_id = account.id
                                                   and duty.from_on <= :on and (duty.until_on is null or duty.until_on >= :on)
                                                   and not exists (select
                                                                     from access.org as closed
                                                                    where closed.county_id = duty.county_id and closed.id = duty.org_id
                                                                      and closed.closed_on <= :on)
                                                   and (duty.deputy_for is null
                                                        or exists (select
                                                                     from access.duty as post
                                                                     join access.account as holder on holder.county_id = post.county_id and holder.id = post.account_id
                                                                    where post.county_id = duty.county_id and post.account_id = duty.deputy_for
                                                                      and post.org_id = duty.org_id and post.role = duty.role and post.deputy_for is null
                                                                      and post.from_on <= :on and (post.until_on is null or post.until_on >= :on)
                                                                      and (holder.closed_on is null or holder.closed_on > :on)))
                  left join access.account as absent on absent.county_id = duty.county_id and absent.id = duty.deputy_for
                  left join access.org              on org.county_id = duty.county_id and org.id = duty.org_id
                  left join access.org as school    on school.county_id = org.county_id and school.id = org.parent_id
                  left join lateral (select array_agg(below.org_id) filter (where below.kind in ('SCHOOL', 'TEACHING_POINT')) as schools,
                                            array_agg(below.org_id) filter (where below.kind = 'CLASS') as classes
                                       from access.org_within as below
                                      where below.county_id = duty.county_id
                                        and below.ancestor_id = duty.org_id) as reach
                                     on duty.child_id is null and duty.role <> 'ADMINISTRATOR'
                 where account.county_id = :county
                   and account.id = :account
                   and (account.closed_on is null or account.closed_on > :on)
                """).param("county", county).param("account", account.value()).param("on", on)
                .query((ResultSetExtractor<Optional<Found>>) rows -> found(rows, on));
    }

    /** How far each of these goes, whose places may be any in the tree. One of a place that has closed reaches nobody. */
    List<Reach> reaches(int county, List<Duty> duties, LocalDate on) {
        var byOrg = duties.stream().collect(groupingBy(Duty::org));
        return jdbc.sql("""
                select org.id as org_id, org.kind, org.name as place, org.stage, org.entry_year, org.class_number, school.name as school,
                       reach.schools, reach.classes
                  from access.org
                  left join access.org as school on school.county_id = org.county_id and school.id = org.parent_id
                  left join lateral (select array_agg(below.org_id) filter (where below.kind in ('SCHOOL', 'TEACHING_POINT')) as schools,
                                            array_agg(below.org_id) filter (where below.kind = 'CLASS') as classes
                                       from access.org_within as below
                                      where below.county_id = org.county_id
                                        and below.ancestor_id = org.id) as reach on true
                 where org.county_id = :county
                   and org.id = any (:orgs::uuid[])
                   and (org.closed_on is null or org.closed_on > :on)
                """).param("county", county).param("orgs", byOrg.keySet().stream().map(OrgId::toString).toArray(String[]::new)).param("on", on)
                .query((row, _) -> {
                    var reaches = new ArrayList<Reach>();
                    for (var duty : byOrg.get(new OrgId(row.getObject("org_id", UUID.class)))) reaches.add(reach(duty, row, null, on));
                    return reaches;
                }).stream().flatMap(List::stream).toList();
    }

    private static Optional<Found> found(ResultSet rows, LocalDate on) throws SQLException {
        Found found = null;
        while (rows.next()) {
            if (found == null)
                found = new Found(
                        rows.getString("name"), rows.getString("bureau_name"), rows.getBoolean("must_change"), rows.getBoolean("second_step"),
                        AccountSql.instant(rows.getTimestamp("signed_out_before")), new ArrayList<>());
            if (rows.getString("role") != null) found.reaches().add(reach(rows, on));
        }
        return Optional.ofNullable(found);
    }

    private static Reach reach(ResultSet row, LocalDate on) throws SQLException {
        var duty = new Duty(
                Role.valueOf(row.getString("role")), new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("child_id", UUID.class), row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
        return reach(duty, row, row.getString("absent"), on);
    }

    private static Reach reach(Duty duty, ResultSet row, @Nullable String absent, LocalDate on) throws SQLException {
        var kind = Org.Kind.valueOf(row.getString("kind"));
        var place = kind == Org.Kind.CLASS ? label(row, on) : row.getString("place");
        if (duty.child() != null) return Reach.ofHelper(duty, place);
        var schools = ids(row.getArray("schools"));
        var classes = ids(row.getArray("classes"));
        return switch (kind) {
            case COUNTY, TOWNSHIP, SCHOOL -> new Reach(duty, kind, place, place, union(schools, classes), schools);
            case TEACHING_POINT -> new Reach(duty, kind, place, row.getString("school"), union(schools, classes), union(schools, classes));
            case CLASS -> new Reach(duty, kind, place, row.getString("school"), classes, classes, absent);
        };
    }

    private static String label(ResultSet row, LocalDate on) throws SQLException {
        return requireNonNull(ClassYear.in(row)).label(on);
    }

    private static Set<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((UUID[]) array.getArray());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
