package org.nuanyang.care.record;

import static org.nuanyang.access.Act.CARE;
import static org.nuanyang.database.Rows.*;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Page;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Which records, in the order of days. Whoever has a school goes along its records; who has single children or classes goes
 * by the children, of whom there are few.
 */
@Repository
class ListingSql {
    /** Lists do not count further than this: the total is then one more. */
    static final int COUNTED_UP_TO = 2_000;

    private static final String CHOSEN = """
               and (:kind::text is null or record.kind = :kind)
               and (:school::uuid is null or record.school_id = :school)
               and (:klass::uuid is null or record.class_id = :klass)
               and (:from::date is null or record.on_day >= :from)
               and (:until::date is null or record.on_day < :until)
               and (:who::uuid is null or record.done_by = :who or record.entered_by = :who)
               and (not :attempted or not record.reached)
               and (not :late or record.late)
            """;

    private static final String OF_SCHOOLS = """
            select record.id
              from care.record
             where record.county_id = (select viewer.county()) and record.school_id = any (:schools::uuid[])
            """ + CHOSEN + """
             order by record.on_day desc, record.id desc
             limit :size offset :offset
            """;

    private static final String OF_CHILDREN = """
            with mine as (
                select child.id, child.school_id = any (:orgs::uuid[]) or child.class_id = any (:orgs::uuid[]) or child.id = any (:single::uuid[]) as cared_for
                  from roster.child_card as child
                 where child.county_id = (select viewer.county()) and (:child::uuid is null or child.id = :child)
            )
            select record.id
              from (select distinct record_child.record_id as id
                      from mine
                      join care.record_child on record_child.county_id = (select viewer.county()) and record_child.child_id = mine.id
                      join care.record on record.county_id = record_child.county_id and record.id = record_child.record_id
                     where (coalesce(mine.cared_for, false) or record.entered_by = :me or record.done_by = :me)
                       and (:kind::text is null or record_child.kind = :kind)
                       and (:from::date is null or record_child.on_day >= :from)
                       and (:until::date is null or record_child.on_day < :until)) as seen
              join care.record on record.county_id = (select viewer.county()) and record.id = seen.id
             where true
            """ + CHOSEN + """
             order by record.on_day desc, record.id desc
             limit :size offset :offset
            """;

    private static final String BEFORE = """
            select record_child.record_id
              from care.record_child
              join care.record on record.county_id = record_child.county_id and record.id = record_child.record_id
             where record_child.county_id = (select viewer.county()) and record_child.child_id = :child
               and (record_child.on_day, record_child.record_id) < (:day, :id)
               and (:kinds::text[] is null or record_child.kind = any (:kinds::text[]))
               and (:all or record.entered_by = :me or record.done_by = :me)
             order by record_child.on_day desc, record_child.record_id desc
             limit :size
            """;

    private static final String BETWEEN = """
            select record.id
              from care.record
             where record.county_id = (select viewer.county()) and record.withdrawn_at is null
               and record.id in (select record_child.record_id
                                   from care.record_child
                                  where record_child.county_id = (select viewer.county()) and record_child.child_id = any (:children::uuid[])
                                    and record_child.on_day between :from and :until and record_child.kind = any (:kinds::text[]))
             order by record.on_day, record.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ListingSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Ids(List<UUID> ids, long total) {}

    Ids page(RecordFilter filter, long offset, Viewer viewer) {
        var page = chosen(filter, viewer, Page.SIZE, offset).query(UUID.class).list();
        long total = chosen(filter, viewer, COUNTED_UP_TO + 1, 0).query(UUID.class).list().size();
        return new Ids(page, total);
    }

    /** @param kinds empty for all */
    List<UUID> before(ChildId child, RecordCut cut, Collection<Matter> kinds, int atMost, Viewer viewer) {
        var seat = jdbc.sql("select school_id, class_id from roster.child_card where county_id = (select viewer.county()) and id = :id").param("id", child.value())
                .query((row, _) -> viewer.scope().may(CARE, row.getObject(1, UUID.class), row.getObject(2, UUID.class), child.value())).optional();
        if (seat.isEmpty()) return List.of();
        return jdbc.sql(BEFORE).param("child", child.value()).param("day", cut.day()).param("id", cut.id())
                .param("kinds", kinds.isEmpty() ? null : names(kinds)).param("all", seat.get()).param("me", viewer.account().value())
                .param("size", atMost).query(UUID.class).list();
    }

    List<UUID> between(Collection<ChildId> children, LocalDate from, LocalDate until, Collection<Matter> kinds) {
        return jdbc.sql(BETWEEN).param("children", texts(children)).param("from", from).param("until", until).param("kinds", names(kinds)).query(UUID.class).list();
    }

    List<Revision> revisions(RecordId id) {
        return jdbc.sql("select * from care.revision where county_id = (select viewer.county()) and record_id = :id order by version desc")
                .param("id", id.value()).query((row, _) -> {
                    var reason = row.getBytes("reason_sealed");
                    return new Revision(row.getInt("version"), Revision.Revised.valueOf(row.getString("what")), row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                            new AccountId(row.getObject("changed_by", UUID.class)), reason == null ? null : vault.open(reason),
                            RecordJson.readInput(vault.openBytes(row.getBytes("before_sealed"))));
                }).list();
    }

    private StatementSpec chosen(RecordFilter filter, Viewer viewer, int size, long offset) {
        var orgs = viewer.scope().orgs(CARE);
        boolean wide = filter.child() == null && viewer.duties().stream().anyMatch(ListingSql::reachesASchool);
        var statement = wide
                ? jdbc.sql(OF_SCHOOLS).param("schools", texts(schools(viewer, orgs)))
                : jdbc.sql(OF_CHILDREN).param("orgs", texts(orgs)).param("single", texts(viewer.scope().children(CARE))).param("me", viewer.account().value())
                        .param("child", filter.child() == null ? null : filter.child().value(), Types.OTHER);
        var from = filter.month() == null ? null : filter.month().atDay(1);
        return statement.param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR).param("school", value(filter.school()), Types.OTHER)
                .param("klass", value(filter.klass()), Types.OTHER)
                .param("from", from, Types.DATE).param("until", from == null ? null : from.plusMonths(1), Types.DATE)
                .param("who", filter.who() == null ? null : filter.who().value(), Types.OTHER).param("attempted", filter.attempted())
                .param("late", filter.late()).param("size", size).param("offset", offset);
    }

    /** Those of the children one helps besides; of their schools the database shows no other child's records. */
    private static Set<UUID> schools(Viewer viewer, Set<UUID> orgs) {
        var schools = new HashSet<>(orgs);
        viewer.duties().stream().filter(duty -> duty.child() != null).forEach(duty -> schools.add(duty.org().value()));
        return schools;
    }

    private static boolean reachesASchool(Duty duty) {
        return switch (duty.role()) {
            case PRINCIPAL, FILE_KEEPER, PSYCHOLOGY -> true;
            default -> false;
        };
    }

    private static @Nullable UUID value(org.nuanyang.access.@Nullable OrgId id) {
        return id == null ? null : id.value();
    }
}
