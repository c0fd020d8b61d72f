package org.nuanyang.study.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupSql {
    private final JdbcClient jdbc;
    private final Clock clock;

    GroupSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Held<T>(UUID group, int number, T it) {}

    private record Which(UUID group, int number) {}

    private record Owed(ChildId child, boolean there) {}

    /** Those that go on first. */
    List<VillageGroup> all() {
        var members = jdbc.sql("""
                select group_id, child_id, name, leads
                  from study.village_member
                 where county_id = (select viewer.county()) and until_on is null
                 order by group_id, leads desc, name, child_id
                """).query((row, _) -> new Held<>(row.getObject("group_id", UUID.class), 0, new VillageGroup.Member(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), row.getBoolean("leads"))))
                .stream().collect(groupingBy(Held::group, mapping(Held::it, toList())));
        var there = jdbc.sql("""
                select group_id, number, child_id, there
                  from study.village_attendance
                 where county_id = (select viewer.county())
                 order by group_id, number, child_id
                """).query((row, _) -> new Held<>(row.getObject("group_id", UUID.class), row.getInt("number"), new Owed(new ChildId(row.getObject("child_id", UUID.class)), row.getBoolean("there")))).stream()
                .collect(groupingBy(each -> new Which(each.group(), each.number()), mapping(Held::it, toList())));
        var sessions = jdbc.sql("""
                select group_id, number, on_day, done, adult, told_by
                  from study.village_session
                 where county_id = (select viewer.county())
                 order by group_id, on_day desc, number desc
                """).query((row, _) -> {
                    var group = row.getObject("group_id", UUID.class);
                    int number = row.getInt("number");
                    return new Held<>(group, number, new VillageGroup.Session(number, row.getObject("on_day", LocalDate.class), row.getString("done"), row.getString("adult"), new AccountId(row.getObject("told_by", UUID.class)),
                            there.getOrDefault(new Which(group, number), List.of()).size(), there.getOrDefault(new Which(group, number), List.of()).stream().filter(Owed::there).map(Owed::child).toList()));
                }).stream().collect(groupingBy(Held::group, mapping(Held::it, toList())));
        return jdbc.sql("""
                select id, school_id, name, village, place, hours, adult, guide, made_by, from_on, until_on, version
                  from study.village_group
                 where county_id = (select viewer.county())
                 order by until_on desc, village, name, id
                """).query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new VillageGroup(new GroupId(id), new OrgId(row.getObject("school_id", UUID.class)), row.getString("name"), row.getString("village"), row.getString("place"), row.getString("hours"),
                            row.getString("adult"), new AccountId(row.getObject("guide", UUID.class)), new AccountId(row.getObject("made_by", UUID.class)), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class), row.getInt("version"),
                            members.getOrDefault(id, List.of()), sessions.getOrDefault(id, List.of()));
                }).list();
    }

    /** The groups of one child, the latest first. */
    List<Taking> of(ChildId child) {
        return jdbc.sql("""
                select led.name, led.village, member.from_on, least(member.until_on, case when led.until_on < :today then led.until_on end) as until_on,
                       count(came.number) as owed, count(*) filter (where came.there) as there
                  from study.village_member as member
                  join study.village_group as led on led.county_id = member.county_id and led.id = member.group_id
                  left join study.village_attendance as came on came.county_id = member.county_id and came.group_id = member.group_id and came.child_id = member.child_id
                 where member.county_id = (select viewer.county()) and member.child_id = :child
                 group by led.id, led.name, led.village, led.until_on, member.from_on, member.until_on
                 order by member.from_on desc, led.name, led.id
                """).param("child", child.value()).param("today", LocalDate.now(clock)).query((row, _) -> new Taking(row.getString("name"), row.getString("village"), row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class), row.getLong("owed"), row.getLong("there"))).list();
    }

    /** False when it is there already. */
    boolean insert(VillageGroup group, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into study.village_group (county_id, id, school_id, name, village, place, hours, adult, guide, from_on, until_on, made_by, made_at)
                values (viewer.county(), :id, :school, :name, :village, :place, :hours, :adult, :guide, :from, :until, :by, :at)
                on conflict do nothing
                """).param("id", group.id().value()).param("school", group.school().value()).param("name", group.name()).param("village", group.village()).param("place", group.place())
                .param("hours", group.hours()).param("adult", group.adult()).param("guide", group.guide().value()).param("from", group.from()).param("until", group.until())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when it was changed meanwhile. */
    boolean change(VillageGroup group) {
        return jdbc.sql("""
                update study.village_group
                   set name = :name, village = :village, place = :place, hours = :hours, adult = :adult, guide = :guide, from_on = :from, until_on = :until, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :version
                """).param("id", group.id().value()).param("name", group.name()).param("village", group.village()).param("place", group.place())
                .param("hours", group.hours()).param("adult", group.adult()).param("guide", group.guide().value()).param("from", group.from()).param("until", group.until())
                .param("version", group.version()).update() == 1;
    }

    void takeIn(GroupId group, VillageGroup.Member member, LocalDate on) {
        jdbc.sql("""
                insert into study.village_member (county_id, group_id, child_id, name, leads, from_on)
                values (viewer.county(), :group, :child, :name, :leads, :on)
                on conflict (county_id, group_id, child_id) do update set leads = excluded.leads, until_on = null
                """).param("group", group.value()).param("child", member.child().value()).param("name", member.name()).param("leads", member.leads()).param("on", on).update();
    }

    /** Whoever the viewer sees and is not named leaves. */
    void leaves(GroupId group, Collection<UUID> children, LocalDate on) {
        jdbc.sql("""
                update study.village_member
                   set until_on = greatest(:on::date, from_on)
                 where county_id = (select viewer.county()) and group_id = :group and until_on is null and child_id = any (:children)
                """).param("group", group.value()).param("children", children.toArray(UUID[]::new)).param("on", on).update();
    }

    boolean told(GroupId group, VillageGroup.Session session, Collection<ChildId> members, Instant at) {
        boolean made = jdbc.sql("""
                insert into study.village_session (county_id, group_id, number, on_day, done, adult, told_by, told_at)
                values (viewer.county(), :group, :number, :on, :done, :adult, :by, :at)
                on conflict do nothing
                """).param("group", group.value()).param("number", session.number()).param("on", session.on()).param("done", session.done()).param("adult", session.adult())
                .param("by", session.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        if (made) for (var member : members) jdbc.sql("""
                insert into study.village_attendance (county_id, group_id, number, child_id, there)
                values (viewer.county(), :group, :number, :child, :there)
                """).param("group", group.value()).param("number", session.number()).param("child", member.value()).param("there", session.there().contains(member)).update();
        return made;
    }
}
