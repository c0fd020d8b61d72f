package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("审批、紧急查看、谁看得到")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ProtectionPagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    Guarded all;

    @BeforeEach
    void gather() {
        all = new Guarded(qingxi, roster, viewers);
    }

    @Test
    void areNotFoundByAnotherSchool() {
        var child = all.child("小满");
        var outsider = Guarded.browser(port, all.person("方婷", Role.PRINCIPAL, qingxi.hewan));
        for (var page : List.of("/children/" + child + "/seen-by", "/approvals/new?child=" + child, "/emergencies/new?child=" + child))
            assertThat(outsider.get(page).status()).as(page).isEqualTo(404);
        outsider.get("/account");
        assertThat(outsider.post("/approvals", "kind", "VIEW", "child", child.toString(), "purpose", "核对名单", "from", "2026-03-12", "until", "2026-03-13").status()).isEqualTo(404);
        assertThat(outsider.post("/emergencies", "child", child.toString(), "reason", "放学后没有到家").status()).isEqualTo(404);
        assertThat(outsider.get("/why?of=/children/" + child).body()).contains("河湾小学").doesNotContain("小满");
        var administrator = Guarded.browser(port, all.person("管理员", Role.ADMINISTRATOR, qingxi.county));
        for (var page : List.of("/approvals", "/approvals/new", "/emergencies", "/emergencies/new")) assertThat(administrator.get(page).status()).as(page).isEqualTo(404);
    }

    @Test @DisplayName("从名册上的一行到打开的档案：申请、同意、查看、收回")
    void leadFromTheLineToTheFileAndBack() {
        var child = all.child("小满");
        var officer = Guarded.browser(port, all.officer("陈科"));
        var line = officer.get("/children/" + child).body();
        assertThat(line).contains("/approvals/new?child=" + child, "/emergencies/new?child=" + child).doesNotContain("青石村");
        assertThat(officer.get("/approvals/new?child=" + child).body()).contains("关于：小满", "name=\"child\" value=\"" + child);
        var empty = officer.post("/approvals", "child", child.toString(), "kind", "VIEW", "purpose", "", "from", "2026-03-12", "until", "2026-03-13");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("请写明用途");
        var asked = officer.post("/approvals", "child", child.toString(), "kind", "VIEW", "purpose", "核对控辍保学名单", "from", "2026-03-12", "until", "2026-03-13").location();
        assertThat(asked).matches("/approvals/[0-9a-f-]{36}");

        var principal = Guarded.browser(port, all.principal());
        assertThat(principal.get("/").body()).contains("请答复的审批申请");
        assertThat(principal.get("/approvals").body()).contains("陈科", "核对控辍保学名单", asked);
        assertThat(principal.get(asked).body()).contains("小满", "name=\"answer\"");
        assertThat(principal.post(asked + "/answer", "answer", "REFUSED", "words", "").status()).isEqualTo(422);
        assertThat(principal.post(asked + "/answer", "answer", "GRANTED", "words", "").location()).isEqualTo(asked);
        assertThat(principal.post(asked + "/answer", "answer", "GRANTED", "words", "").body()).as("the back button").contains("刚才已经有了答复");

        assertThat(officer.get("/messages").body()).contains("您的审批申请已同意");
        assertThat(officer.get("/children/" + child).body()).contains("青石村", "经审批查看");
        assertThat(officer.get("/why?of=/children/" + child).body()).contains("我为什么看得到小满", "经审批查看 · 青石小学，至 2026-03-13", "县级管理人员");
        assertThat(principal.get("/children/" + child + "/seen-by").body()).contains("谁看得到小满", "陈科", "经审批查看", "打开档案");
        principal.get(asked);
        assertThat(principal.post(asked + "/revocation", "why", "").status()).isEqualTo(422);
        assertThat(principal.post(asked + "/revocation", "why", "核对已完成").status()).isEqualTo(302);
        assertThat(officer.get("/children/" + child).body()).doesNotContain("青石村");
        assertThat(officer.get(asked).body()).contains("已收回", "核对已完成");
        assertThat(principal.get("/log").body()).contains("陈科申请查看档案", "同意了陈科的申请", "收回了给陈科的审批");
    }

    @Test @DisplayName("紧急查看：查找、打开、班主任看到、校长复核")
    void openAFileInAnEmergency() {
        var name = "急" + Guarded.login();
        var child = all.child(name);
        var teacher = Guarded.browser(port, all.person("李老师", Role.HOMEROOM, qingxi.fourth.id()));
        assertThat(teacher.get("/emergencies/new").body()).contains("青石小学").doesNotContain("河湾小学");
        var found = teacher.post("/emergencies/search", "school", qingxi.qingshi.toString(), "name", name);
        assertThat(found.body()).contains(child.toString(), "三年级1班");
        assertThat(teacher.post("/emergencies", "child", child.toString(), "name", name, "reason", "").body()).contains("请写明原因", child.toString());
        assertThat(teacher.post("/emergencies", "child", child.toString(), "name", name, "reason", "放学后没有到家").location()).isEqualTo("/children/" + child);
        assertThat(teacher.get("/children/" + child).body()).contains("14200003333", "紧急查看");
        var homeroom = Guarded.browser(port, all.person("周敏", Role.HOMEROOM, qingxi.third.id()));
        var opened = Pattern.compile("/emergencies/[0-9a-f-]{36}").matcher(teacher.get("/emergencies").body()).results().findFirst().orElseThrow().group();
        assertThat(homeroom.get(opened).body()).contains(name, "李老师", "放学后没有到家").doesNotContain("name=\"verdict\"");
        var principal = Guarded.browser(port, all.principal());
        assertThat(principal.get("/").body()).contains("请复核的紧急查看");
        assertThat(principal.get(opened).body()).contains("name=\"verdict\"");
        assertThat(principal.post(opened + "/review").status()).isEqualTo(422);
        assertThat(principal.post(opened + "/review", "verdict", "JUSTIFIED", "words", "").status()).isEqualTo(302);
        assertThat(teacher.get(opened).body()).contains("有必要");
        assertThat(teacher.post(opened + "/end").status()).isEqualTo(302);
        assertThat(teacher.get("/children/" + child).status()).isEqualTo(404);
        assertThat(principal.get("/log").body()).contains("李老师紧急查看了" + name + "的档案", "复核了李老师对" + name + "的紧急查看：有必要");
    }

    @Test
    void changeTheCountysNumbersOnceForEachReading() {
        var one = Guarded.browser(port, all.officer("陈科"));
        var other = Guarded.browser(port, all.officer("李科"));
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(one.get("/approval-rules").body()).results().findFirst().orElseThrow().group(1);
        other.get("/approval-rules");
        assertThat(one.post("/approval-rules", "version", version, "mostChildren", "100", "longestDays", "367", "emergencyHours", "4").body()).contains("天数 367 不在 1 到 366 之间");
        assertThat(one.post("/approval-rules", "version", version, "mostChildren", "100", "longestDays", "90", "emergencyHours", "4").status()).isEqualTo(302);
        assertThat(other.post("/approval-rules", "version", version, "mostChildren", "5", "longestDays", "90", "emergencyHours", "4").body()).contains("刚才有人改过审批规定");
        assertThat(Guarded.browser(port, all.principal()).get("/approval-rules").status()).isEqualTo(404);
    }
}
