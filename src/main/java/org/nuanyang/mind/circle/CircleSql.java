package org.nuanyang.mind.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.counselling.talk.Theme;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CircleSql {
    private static final String CIRCLE = """
            select circle.id, circle.school_id, circle.name, circle.theme, circle.plan_sealed, circle.begun_on, circle.closed_on, circle.outcome_sealed,
                   (select count(*) from mind.circle_member
                     where circle_member.county_id = circle.county_id and circle_member.circle_id = circle.id and circle_member.left_on is null) as members,
                   (select count(*) from mind.circle_meeting where circle_meeting.county_id = circle.county_id and circle_meeting.circle_id = circle.id) as meetings
              from mind.circle
             where circle.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    CircleSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Those that go on first. */
    List<Circle> all() {
        return jdbc.sql(CIRCLE + " order by circle.closed_on is not null, circle.begun_on desc, circle.id").query((row, _) -> circle(row)).list();
    }

    Optional<Circle> find(UUID id) {
        return jdbc.sql(CIRCLE + " and circle.id = :id").param("id", id).query((row, _) -> circle(row)).optional();
    }

    boolean insert(Circle circle, AccountId by) {
        return jdbc.sql("""
                insert into mind.circle (county_id, id, school_id, name, theme, plan_sealed, keeper, begun_on)
                values (viewer.county(), :id, :school, :name, :theme, :plan, :by, :on)
                on conflict do nothing
                """).param("id", circle.id()).param("school", circle.school().value()).param("name", circle.name()).param("theme", circle.theme().name())
                .param("plan", vault.seal(circle.plan())).param("by", by.value()).param("on", circle.begunOn()).update() == 1;
    }

    boolean close(UUID id, LocalDate on, String outcome, AccountId by) {
        return jdbc.sql("update mind.circle set closed_on = :on, outcome_sealed = :outcome, keeper = :by where county_id = (select viewer.county()) and id = :id and closed_on is null")
                .param("on", on).param("outcome", vault.seal(outcome)).param("by", by.value()).param("id", id).update() == 1;
    }

    List<Circle.Member> members(UUID circle) {
        return jdbc.sql("""
                select member.child_id, child.name, member.joined_on, member.left_on
                  from mind.circle_member as member
                  join roster.child_card as child on child.county_id = member.county_id and child.id = member.child_id
                 where member.county_id = (select viewer.county()) and member.circle_id = :circle
                 order by member.left_on is not null, child.sort_name, child.id
                """).param("circle", circle).query((row, _) -> new Circle.Member(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                        row.getObject("joined_on", LocalDate.class), row.getObject("left_on", LocalDate.class))).list();
    }

    /** Also somebody who has left it comes back. */
    boolean join(UUID circle, ChildId child, LocalDate on) {
        int made = jdbc.sql("""
                insert into mind.circle_member (county_id, circle_id, child_id, joined_on)
                values (viewer.county(), :circle, :child, :on)
                on conflict do nothing
                """).param("circle", circle).param("child", child.value()).param("on", on).update();
        return made == 1 || jdbc.sql("update mind.circle_member set left_on = null where county_id = (select viewer.county()) and circle_id = :circle and child_id = :child and left_on is not null")
                .param("circle", circle).param("child", child.value()).update() == 1;
    }

    boolean leave(UUID circle, ChildId child, LocalDate on) {
        return jdbc.sql("update mind.circle_member set left_on = :on where county_id = (select viewer.county()) and circle_id = :circle and child_id = :child and left_on is null")
                .param("on", on).param("circle", circle).param("child", child.value()).update() == 1;
    }

    boolean insert(UUID circle, Circle.Meeting meeting, AccountId by, Instant at) {
        int made = jdbc.sql("""
                insert into mind.circle_meeting (county_id, id, circle_id, on_day, minutes, what_sealed, written_by, written_at)
                values (viewer.county(), :id, :circle, :on, :minutes, :what, :by, :at)
                on conflict do nothing
                """).param("id", meeting.id()).param("circle", circle).param("on", meeting.on()).param("minutes", meeting.minutes()).param("what", vault.seal(meeting.what()))
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (made == 1) present(meeting.id(), meeting.present());
        return made == 1;
    }

    private void present(UUID meeting, Collection<UUID> children) {
        jdbc.sql("insert into mind.circle_presence (county_id, meeting_id, child_id) select viewer.county(), :meeting, child from unnest(:children::uuid[]) as child")
                .param("meeting", meeting).param("children", Rows.texts(children)).update();
    }

    private record There(UUID meeting, UUID child) {}

    List<Circle.Meeting> meetings(UUID circle) {
        Map<UUID, Set<UUID>> there = jdbc.sql("""
                select presence.meeting_id as meeting, presence.child_id as child
                  from mind.circle_presence as presence
                  join mind.circle_meeting as meeting on meeting.county_id = presence.county_id and meeting.id = presence.meeting_id
                 where presence.county_id = (select viewer.county()) and meeting.circle_id = :circle
                """).param("circle", circle).query(There.class).list().stream().collect(Collectors.groupingBy(There::meeting, Collectors.mapping(There::child, Collectors.toSet())));
        return jdbc.sql("""
                select id, on_day, minutes, what_sealed
                  from mind.circle_meeting
                 where county_id = (select viewer.county()) and circle_id = :circle
                 order by on_day desc, id desc
                """).param("circle", circle).query((row, _) -> new Circle.Meeting(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class), row.getInt("minutes"),
                        vault.open(row.getBytes("what_sealed")), there.getOrDefault(row.getObject("id", UUID.class), Set.of()))).list();
    }

    private Circle circle(ResultSet row) throws SQLException {
        var outcome = row.getBytes("outcome_sealed");
        return new Circle(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), row.getString("name"), Theme.valueOf(row.getString("theme")),
                vault.open(row.getBytes("plan_sealed")), row.getObject("begun_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                outcome == null ? null : vault.open(outcome), row.getInt("members"), row.getInt("meetings"));
    }
}
