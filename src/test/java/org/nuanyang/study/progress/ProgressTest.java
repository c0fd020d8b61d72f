package org.nuanyang.study.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.Studied;
import org.nuanyang.study.turning.TurningId;
import org.nuanyang.study.turning.Turnings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("学业进步档案与优先辅导")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ProgressTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Turnings turnings;

    private Studied school;
    private Account zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        xiaoman = school.child("小满");
    }

    @Test
    void groupsByTheFirstNeedThatHolds() {
        var learner = new Learner(xiaoman, "小满", school.qingxi.qingshi, null, false);
        assertThat(Needs.need(new NeedSql.Row(learner, false, List.of()), true, true)).isEqualTo(Need.UNTENDED);
        assertThat(Needs.need(new NeedSql.Row(learner, true, List.of("数学")), true, false)).isEqualTo(Need.HARDER);
        assertThat(Needs.need(new NeedSql.Row(learner, false, List.of()), false, false)).isEqualTo(Need.UNPLANNED);
        assertThat(Needs.need(new NeedSql.Row(learner, true, List.of()), true, false)).isEqualTo(Need.UNHELPED);
        assertThat(Needs.need(new NeedSql.Row(learner, true, List.of()), true, true)).as("all is done").isNull();
    }

    @Test
    void isPutTogetherFromWhatIsToldElsewhereAndPrinted() throws Exception {
        school.done(zhoumin, viewer -> turnings.begin(xiaoman, TurningId.next(), "数学", "爱发言", "后两题空着", viewer));
        var browser = browser(zhoumin);
        assertThat(browser.get("/children/" + xiaoman + "/progress").body()).contains("小满的学业进步档案", "闪光点“爱发言”", "还没有学习帮扶计划");
        assertThat(browser.get("/study/needs").status()).isEqualTo(200);
        try (var document = new XWPFDocument(new ByteArrayInputStream(browser.takeOut("/children/" + xiaoman + "/progress/paper?format=word").bytes())); var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("学业进步档案", "小满", "爱发言").doesNotContain("留守");
        }
        assertThat(browser(school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id())).get("/children/" + xiaoman + "/progress").status()).isEqualTo(404);
        assertThat(browser(school.colleague("马主任", Role.TOWNSHIP_OFFICER, school.qingxi.township)).get("/study/needs").status()).isEqualTo(404);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
