package org.nuanyang.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Blank;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.FormOutcome;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.reading.FormReader;
import org.nuanyang.indicators.Counted;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Span;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Sex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@DisplayName("填表要的答案")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class AnsweringTest {
    private static final AtomicInteger COUNTY = new AtomicInteger(990640);
    private static final FormReading TABLE = read(Blank.table()), ROSTER = read(Blank.roster());

    @Autowired Answering answering;
    @Autowired Figures figures;
    @Autowired Orgs orgs;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Roster roster;
    @Autowired Viewers viewers;

    private Counted there;

    @BeforeEach
    void lay() {
        there = new Counted("表", new Qingxi(COUNTY.getAndIncrement(), orgs, accounts, duties), orgs, roster, viewers);
        there.enrolled(there.oakThird, Counted.left("小满").with(SEX, Sex.FEMALE).with(ID, ResidentId.of("110101201705211247").orElse(null)));
        there.enrolled(there.oakThird, Counted.left("石头").with(SEX, Sex.MALE));
        there.enrolled(there.oakFourth, Counted.atHome("小雨"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNotForSomebodyOfAnotherSchool() {
        var wanted = wanted(there.oak, Whom.ALL);
        for (var form : new FormReading[] {TABLE, ROSTER}) {
            there.as(Role.PRINCIPAL, there.elm, by -> {
                assertThatThrownBy(() -> answering.figures(wanted, form, by)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> answering.all(wanted, form, _ -> {}, by)).isInstanceOf(NotFound.class);
                return by;
            });
        }
        there.as(Role.COUNTY_OFFICER, there.qingxi.county, by -> {
            assertThatThrownBy(() -> answering.all(wanted, ROSTER, _ -> {}, by)).as("who sees masked lists takes no name out").isInstanceOf(NotFound.class);
            return by;
        });
    }

    @Test
    void countAsThePagesOfFiguresDo() {
        there.as(Role.PRINCIPAL, there.oak, by -> {
            var told = answering.figures(wanted(there.oak, Whom.ALL), TABLE, by);
            assertThat(at(told, 0, "三年级", "在校学生数")).isEqualTo(Answer.of(2L));
            assertThat(at(told, 0, "三年级", "男")).isEqualTo(Answer.of(1L));
            assertThat(at(told, 0, "四年级", "女")).isEqualTo(Answer.of(0L));
            var page = figures.by(Indicator.COUNTED, org.nuanyang.indicators.Dimension.GRADE, there.oak, Span.now(Qingxi.TODAY), by);
            assertThat(at(told, 0, "三年级", "合计")).isEqualTo(Answer.of(page.cells().stream().filter(cell -> cell.words().contains("三年级")).findFirst().orElseThrow().now().numerator()));
            return by;
        });
    }

    /** Who a key child is, who has an agreement, and on which ground a child counts. */
    @Test
    void listTheChildrenOfWhatFilesTellToWhoeverMayOpenThem() {
        var shut = List.of("KEY", "KEY_PAIRING", "AGREEMENT", "AGREEMENT;of=RATE", "COUNTED;AGREEMENT=false", "COUNTED;AWAY=BOTH_AWAY", "PUPILS;HEALTH=ILL", "PUPILS;HARDSHIP=ORPHANED");
        for (var role : List.of(Role.SUPERVISOR, Role.COUNTY_OFFICER)) {
            there.as(role, there.qingxi.county, by -> {
                for (var word : shut) {
                    assertThatThrownBy(() -> behind(word, by)).as(role + " " + word).isInstanceOf(NotFound.class);
                    assertThat(answering.listed(there.oak, by)).rejects(Figure.parse(word));
                }
                assertThat(behind("COUNTED", by)).containsExactlyInAnyOrder("小满", "石头");
                return by;
            });
        }
        there.as(Role.PRINCIPAL, there.oak, by -> {
            assertThat(behind("COUNTED;AWAY=BOTH_AWAY", by)).containsExactlyInAnyOrder("小满", "石头");
            assertThat(answering.listed(there.oak, by)).accepts(Figure.parse("KEY"));
            return by;
        });
    }

    private List<String> behind(String word, Viewer by) {
        return answering.behind(Figure.parse(word), wanted(there.oak, Whom.ALL), 1, by).items().stream().map(Behind::name).toList();
    }

    private Answer at(Answers told, int sheet, String row, String column) {
        var of = TABLE.sheets().get(sheet);
        var item = of.fixed().stream().filter(each -> each.path().contains(row) && each.path().getLast().equals(column)).findFirst().orElseThrow(() -> new AssertionError(of.fixed().toString()));
        return told.once(of, item.asked());
    }

    private static Wanted wanted(OrgId place, Whom whom) {
        return new Wanted(place, null, whom, false);
    }

    private static FormReading read(byte[] file) {
        return ((FormOutcome.Read) FormReader.read(file)).reading();
    }
}
