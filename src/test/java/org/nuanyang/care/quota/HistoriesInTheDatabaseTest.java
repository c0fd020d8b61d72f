package org.nuanyang.care.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.Matter;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.care.rule.History;
import org.nuanyang.care.rule.History.World;
import org.nuanyang.common.Ids;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Whatever happens in whatever order, the tables hold what one would find by going through everything again, day by day. */
@DisplayName("任意经历：库里存的，与从头逐日重算的相同")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owed.Laid.class})
class HistoriesInTheDatabaseTest {
    private static final int HISTORIES = 250;

    @Autowired Owed owed;
    @Autowired Terms terms;
    @Autowired SchoolCalendar calendar;
    @Autowired Quotas quotas;
    @Autowired Planning planning;

    private World world() {
        var schools = List.of(owed.qingxi.qingshi.value(), owed.qingxi.hewan.value());
        var classes = List.of(owed.qingxi.third.id().value(), owed.qingxi.fourth.id().value(), owed.qingxi.hewanThird.id().value());
        for (int i = 0; i < 2; i++) {
            owed.owner.sql("""
                    insert into calendar.entry (county_id, id, school_id, kind, name, from_on, until_on, entered_at)
                    values (990101, gen_random_uuid(), :school, 'HOLIDAY', '农忙假', :from, :until, now()),
                           (990101, gen_random_uuid(), :school, 'MAKE_UP', '补课', :saturday, :saturday, now())
                    """).param("school", schools.get(i)).param("from", LocalDate.of(2025, 10, 13 + i)).param("until", LocalDate.of(2025, 10, 21 + i))
                    .param("saturday", LocalDate.of(2025, 11, 8 + 7 * i)).update();
        }
        var teaching = new HashMap<UUID, Set<LocalDate>>();
        for (var school : schools) {
            teaching.put(school, new HashSet<>(calendar.teachingDays(Owed.COUNTY, new OrgId(school), History.FIRST.minusYears(2), History.HORIZON.plusYears(1))));
        }
        var known = new ArrayList<Term>();
        for (int year = 2023; year < 2027; year++) known.addAll(terms.of(Owed.COUNTY, new SchoolYear(year)));
        return new World(known, teaching, schools, classes);
    }

    @Test
    void areKeptAsIfFromTheBeginning() {
        var world = world();
        int lines = 0;
        for (long seed = 1; seed <= HISTORIES; seed++) {
            owed.noDuties();
            var history = new History(seed, world);
            owed.stored(history.duty);
            var child = owed.child("某生");
            lived(child, history);
            var records = new ArrayList<Told>();
            while (history.goesOn()) {
                switch (history.next()) {
                    case History.Recorded(var day) -> records.add(new Told(owed.did(owed.county, day, Set.of(Matter.TALK), List.of(child)), day));
                    case History.Withdrawn(var day) -> withdrawn(child, records, day);
                    case History.Lived _ -> lived(child, history);
                }
            }
            var slow = history.slowLines();
            assertThat(owed.lines(child, history.duty)).as("history %d: %s", seed, history.duty).containsExactlyElementsOf(slow);
            lines += slow.size();
        }
        assertThat(lines).isGreaterThan(3 * HISTORIES);
    }

    private record Told(UUID id, LocalDate on) {}

    private void withdrawn(ChildId child, List<Told> records, LocalDate day) {
        var record = records.stream().filter(each -> each.on().equals(day)).findFirst().orElseThrow();
        records.remove(record);
        owed.withdrawn(record.id(), day, Set.of(Matter.TALK), List.of(child));
    }

    /** The tables say of the child what the history says. */
    private void lived(ChildId child, History history) {
        var life = history.child;
        for (var table : List.of("roster.spell", "roster.enrolment", "pairing.pairing", "pairing.key_child", "care.excuse")) {
            owed.owner.sql("delete from " + table + " where child_id = :child").param("child", child.value()).update();
        }
        owed.owner.sql("update roster.child set birth_from = :birth, birth_precision = case when :birth::date is not null then 'DAY' end where id = :child")
                .param("birth", life.birth()).param("child", child.value()).update();
        for (var span : life.inCare()) {
            owed.owner.sql("insert into roster.spell values (990101, :child, 'COUNTY', :from, :until, 'COUNTS', 'BOTH_AWAY', 'roster.membership.both-away', '')")
                    .param("child", child.value()).param("from", span.from()).param("until", span.until()).update();
        }
        for (var place : life.places()) {
            owed.owner.sql("""
                    insert into roster.enrolment (county_id, child_id, from_on, until_on, school_id, class_id, began, ended, child_name, sort_name)
                    values (990101, :child, :from, :until, :school, :class, 'ENROLLED', case when :until::date is not null then 'TRANSFERRED' end, '某生', 'mousheng')
                    """).param("child", child.value()).param("from", place.span().from()).param("until", place.span().until())
                    .param("school", place.school()).param("class", place.klass()).update();
        }
        for (var pairing : life.pairings()) paired(child, pairing);
        for (var excuse : life.excuses()) {
            owed.owner.sql("""
                    insert into care.excuse (county_id, id, child_id, matter, why, from_on, until_on, made_by, made_at)
                    values (990101, :id, :child, :matter, 'ILL', :from, :until, gen_random_uuid(), now())
                    """).param("id", Ids.next()).param("child", child.value()).param("matter", excuse.matter() == null ? null : excuse.matter().name())
                    .param("from", excuse.span().from()).param("until", excuse.span().until()).update();
        }
        for (var spans : life.cohorts().values()) {
            for (var span : spans) {
                owed.owner.sql("""
                        insert into pairing.key_child (county_id, id, child_id, from_on, until_on, reason_sealed, marked_at, unmark_sealed, unmarked_by, unmarked_at)
                        select 990101, gen_random_uuid(), :child, :from, :until, '', now(), ended.sealed, ended.by, ended.at
                          from (select case when :until::date is not null then ''::bytea end as sealed, case when :until::date is not null then gen_random_uuid() end as by,
                                       case when :until::date is not null then now() end as at) as ended
                        """).param("child", child.value()).param("from", span.from()).param("until", span.until()).update();
            }
        }
        planning.plan(Owed.COUNTY, List.of(child));
    }

    /** Each by a helper of their own, so that several may go on at once. */
    private void paired(ChildId child, Paired paired) {
        owed.owner.sql("""
                insert into pairing.helper (county_id, id, sort, school_id, name, sort_name, added_at)
                values (990101, :id, 'STAFF', :school, '李根生', 'ligensheng', now()) on conflict do nothing
                """).param("id", paired.pairing()).param("school", owed.qingxi.qingshi.value()).update();
        owed.owner.sql("""
                insert into pairing.pairing (county_id, id, child_id, helper_id, kind, school_id, from_on, begun_at, until_on, ended_why, ended_at)
                select 990101, :id, :child, :id, kind, :school, :from, now(), :until, case when :until::date is not null then 'AGREED' end, case when :until::date is not null then now() end
                  from unnest(array['STAFF','PARTY_MEMBER','PROXY_PARENT']) as kind
                 where not exists (select from pairing.pairing where child_id = :child and pairing.kind = kind.kind and until_on is null)
                 limit 1
                """).param("id", paired.pairing()).param("child", child.value()).param("school", owed.qingxi.qingshi.value())
                .param("from", paired.span().from()).param("until", paired.span().until()).update();
    }
}
