package org.nuanyang.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.audit.Actor;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("校历：县里的和学校自己的")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CalendarPagesTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 21);

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Terms terms;
    @Autowired SchoolCalendar calendar;
    @Autowired OwnerDatabase owner;

    @BeforeEach void begin() {
        JdbcClient.create(owner.open()).sql("delete from calendar.entry").update();
        terms.set(new Term(YEAR, 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
                new Term(YEAR, 2, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3)), Actor.product(990101));
    }

    @Test void leavesTheCountysDaysToTheCountyAndASchoolsToTheSchool() {
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.get("/calendar/entries/new").status()).isEqualTo(404);
        assertThat(keeper.get("/calendar/entries/new?school=" + qingxi.hewan).status()).isEqualTo(404);
        assertThat(keeper.post("/calendar/entries", entry(null, "HOLIDAY", FRIDAY)).status()).isEqualTo(404);
        assertThat(keeper.get("/calendar/proposals/2025").status()).isEqualTo(404);
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(homeroom.get("/calendar").body()).contains("青石小学").doesNotContain("/calendar/entries/new");
        assertThat(homeroom.post("/calendar/entries", entry(qingxi.qingshi, "HOLIDAY", FRIDAY)).status()).isEqualTo(404);
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.post("/calendar/entries", entry(qingxi.qingshi, "HOLIDAY", FRIDAY)).status()).isEqualTo(404);
        assertThat(calendar.teachingDay(990101, qingxi.qingshi, FRIDAY)).isTrue();
    }

    @Test void keepsTheCountysDays() {
        long entered = audited("calendar.entered"), removed = audited("calendar.removed");
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        officer.get("/calendar/entries/new");
        assertThat(officer.post("/calendar/entries", entry(null, "HOLIDAY", FRIDAY)).location()).isEqualTo("/calendar?month=2026-03&school=");
        assertThat(officer.post("/calendar/entries", entry(null, "MAKE_UP", SATURDAY)).status()).isEqualTo(302);
        assertThat(officer.post("/calendar/entries", entry(null, "HOLIDAY", FRIDAY)).status()).isEqualTo(422);
        assertThat(calendar.teachingDay(990101, null, FRIDAY)).isFalse();
        assertThat(calendar.teachingDay(990101, qingxi.hewan, SATURDAY)).isTrue();
        var page = officer.get("/calendar?month=2026-03").body();
        assertThat(page).contains("2026 年 3 月", "2025—2026学年第二学期", "春游", "元宵节", "aria-label=\"2026-03-21 调休上课 春游\"");
        var id = calendar.entries(990101, null, FRIDAY, FRIDAY).getFirst().id();
        assertThat(officer.post("/calendar/entries/" + id + "/removal", "month", "2026-03").status()).isEqualTo(302);
        assertThat(officer.post("/calendar/entries/" + id + "/removal", "month", "2026-03").status()).isEqualTo(404);
        assertThat(calendar.teachingDay(990101, null, FRIDAY)).isTrue();
        assertThat(audited("calendar.entered")).isEqualTo(entered + 2);
        assertThat(audited("calendar.removed")).isEqualTo(removed + 1);
    }

    @Test void letsASchoolDepartForItselfAndItsTeachingPoint() {
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        keeper.get("/calendar/entries/new?school=" + qingxi.qingshi);
        assertThat(keeper.post("/calendar/entries", entry(qingxi.qingshi, "HOLIDAY", FRIDAY)).status()).isEqualTo(302);
        assertThat(calendar.teachingDay(990101, qingxi.qingshi, FRIDAY)).isFalse();
        assertThat(calendar.teachingDay(990101, qingxi.point, FRIDAY)).isFalse();
        assertThat(calendar.teachingDay(990101, qingxi.hewan, FRIDAY)).isTrue();
        assertThat(calendar.teachingDay(990101, null, FRIDAY)).isTrue();
        var entry = calendar.entries(990101, qingxi.qingshi, FRIDAY, FRIDAY).getFirst();
        var outsider = somebody(Role.FILE_KEEPER, qingxi.hewan);
        outsider.get("/account");
        assertThat(outsider.post("/calendar/entries/" + entry.id() + "/removal", "month", "2026-03").status()).isEqualTo(404);
    }

    @Test void takesTheNationalHolidaysOver() {
        var administrator = somebody(Role.ADMINISTRATOR, qingxi.county);
        assertThat(administrator.get("/calendar/proposals/2025").body()).contains("放假 国庆中秋 2025-10-01 至 2025-10-08", "调休上课 劳动节 2026-05-09");
        administrator.post("/calendar/proposals/2025", "from", "2025-10-01", "from", "2025-10-11");
        administrator.post("/calendar/proposals/2025", "from", "2025-10-01");
        assertThat(calendar.entries(990101, null, YEAR.from(), YEAR.until())).extracting(CalendarEntry::from)
                .containsExactly(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 11));
        assertThat(calendar.teachingDays(990101, null, LocalDate.of(2025, 9, 29), LocalDate.of(2025, 10, 12)))
                .isEqualTo(List.of("2025-09-29", "2025-09-30", "2025-10-09", "2025-10-10", "2025-10-11").stream().map(LocalDate::parse).toList());
    }

    @Test void saysWhatIsWrongWithAnEntry() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        officer.get("/calendar/entries/new");
        assertThat(officer.post("/calendar/entries", "kind", "MAKE_UP", "name", "", "from", "").body()).contains("请填写名称，例如国庆节", "请填写日期");
        assertThat(officer.post("/calendar/entries", entry(null, "MAKE_UP", FRIDAY)).body()).contains("2026-03-20 本来就上课");
        assertThat(officer.get("/calendar?month=gestern").status()).isEqualTo(404);
    }

    private static String[] entry(OrgId school, String kind, LocalDate day) {
        return new String[] {"school", school == null ? "" : school.toString(), "kind", kind, "name", "春游", "from", day.toString(), "until", ""};
    }

    private long audited(String action) {
        return JdbcClient.create(owner.open()).sql("select count(*) from audit.entry where action = :action").param("action", action).query(Long.class).single();
    }

    private Browser somebody(Role role, OrgId org) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
