package org.nuanyang.care.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.CARER_CALL;
import static org.nuanyang.care.Matter.FAMILY_CALL;
import static org.nuanyang.care.Matter.HOME_VISIT;
import static org.nuanyang.care.Matter.LETTER;
import static org.nuanyang.care.Matter.SPEAK;
import static org.nuanyang.care.Matter.TALK;
import static org.nuanyang.care.Per.*;
import static org.nuanyang.care.Season.*;
import static org.nuanyang.care.rule.Status.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.calendar.Festival;

/** 制度与频次, case by case, to be laid beside domain section 5. */
@DisplayName("应做多少")
class RuleBookTest {
    @ParameterizedTest(name = "每期 {0} 次，本期 {2} 天，其中 {1} 天在内：应做 {3} 次")
    @CsvSource({"1,5,5,1", "1,3,5,1", "1,2,5,0", "1,2,4,1", "1,0,0,0", "1,0,5,0", "2,3,5,1", "3,3,5,2", "2,5,8,1", "2,6,8,2", "4,10,20,2", "1,11,22,1", "1,10,22,0", "20,1,1,20"})
    void isProRataAndNothingUnderHalf(int times, int inForce, int ofPeriod, int owed) {
        assertThat(RuleBook.owed(times, inForce, ofPeriod)).isEqualTo(owed);
    }

    @Test @DisplayName("每周谈心：一周一次，周一到周日")
    void weekly() {
        assertThat(new Book().did("2026-03-12", TALK).lines("2026-03-02", "2026-03-15"))
                .containsExactly("2026-03-02—2026-03-08 应1 已0", "2026-03-09—2026-03-15 应1 已1");
    }

    @Test @DisplayName("每月谈心：自然月")
    void monthly() {
        assertThat(new Book().every(1, MONTH, TEACHING).did("2026-03-31", TALK).lines("2026-03-01", "2026-04-30"))
                .containsExactly("2026-03-01—2026-03-31 应1 已1", "2026-04-01—2026-04-30 应1 已0");
    }

    @Test @DisplayName("每学期通报：开学到放假")
    void everyTerm() {
        assertThat(new Book().every(1, TERM, TEACHING).lines())
                .containsExactly("2025-09-01—2026-01-23 应1 已0", "2026-02-25—2026-07-03 应1 已0");
    }

    @Test @DisplayName("每学年、每工作年度、每季度")
    void longerPeriods() {
        assertThat(new Book().every(1, SCHOOL_YEAR, ALL_YEAR).lines()).containsExactly("2025-09-01—2026-08-31 应1 已0");
        assertThat(new Book().from("2026-01-01").every(1, PROGRAMME_YEAR, ALL_YEAR).lines()).containsExactly("2026-01-01—2026-12-31 应1 已0");
        assertThat(new Book().every(1, QUARTER, TEACHING).lines("2025-10-01", "2026-06-30"))
                .containsExactly("2025-10-01—2025-12-31 应1 已0", "2026-01-01—2026-03-31 应1 已0", "2026-04-01—2026-06-30 应1 已0");
    }

    @Test @DisplayName("放假周：教学时间的制度不作要求")
    void nothingInAHolidayWeek() {
        assertThat(new Book().off("2025-11-10", "2025-11-14").lines("2025-11-03", "2025-11-23"))
                .containsExactly("2025-11-03—2025-11-09 应1 已0", "2025-11-17—2025-11-23 应1 已0");
        assertThat(new Book().lines("2026-01-26", "2026-02-22")).isEmpty();
    }

    @Test @DisplayName("调休的周六也算教学日：国庆这一周上三天课，周四才列入仍应谈一次")
    void makeUpSaturday() {
        assertThat(new Book().inCare("2025-10-10", null).lines("2025-10-06", "2025-10-12")).containsExactly("2025-10-06—2025-10-12 应1 已0");
        assertThat(new Book().inCare("2025-10-10", null).off("2025-10-11", "2025-10-11").lines("2025-10-06", "2025-10-12"))
                .containsExactly("2025-10-06—2025-10-12 应1 已0");
        assertThat(new Book().inCare("2025-10-11", null).lines("2025-10-06", "2025-10-12")).isEmpty();
    }

    @Test @DisplayName("暑假：家访两次，每周通话；学期里不作要求")
    void summer() {
        assertThat(new Book().every(2, VACATION, SUMMER).fulfilledBy(HOME_VISIT).did("2026-07-20", HOME_VISIT).lines())
                .containsExactly("2026-07-04—2026-08-31 应2 已1");
        assertThat(new Book().every(1, WEEK, SUMMER).fulfilledBy(CARER_CALL).lines("2026-06-15", "2026-07-13"))
                .containsExactly("2026-06-29—2026-07-05 应1 已0", "2026-07-06—2026-07-12 应1 已0", "2026-07-13—2026-07-19 应1 已0");
        assertThat(new Book().every(1, VACATION, WINTER).lines()).containsExactly("2026-01-24—2026-02-24 应1 已0");
        assertThat(new Book().every(1, VACATION, HOLIDAYS).lines()).hasSize(2);
    }

    @Test @DisplayName("爱心书信或亲情电话：做了其中一样即可")
    void eitherOr() {
        var book = new Book().every(1, MONTH, TEACHING).fulfilledBy(LETTER, FAMILY_CALL).did("2026-03-20", FAMILY_CALL).did("2026-04-02", LETTER);
        assertThat(book.lines("2026-03-01", "2026-04-30")).containsExactly("2026-03-01—2026-03-31 应1 已1", "2026-04-01—2026-04-30 应1 已1");
    }

    @Test @DisplayName("周四才列入：这一周在内不足一半，不作要求；周三列入则应做，周一谈的也算")
    void spellBegunOnThursday() {
        assertThat(new Book().inCare("2026-03-12", null).lines("2026-03-09", "2026-03-22")).containsExactly("2026-03-16—2026-03-22 应1 已0");
        assertThat(new Book().inCare("2026-03-11", null).did("2026-03-09", TALK).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已1");
    }

    @Test @DisplayName("不再列入：到那一天为止")
    void spellEnded() {
        assertThat(new Book().inCare("2025-09-01", "2026-03-18").lines("2026-03-09", "2026-08-31")).containsExactly("2026-03-09—2026-03-15 应1 已0");
    }

    @Test @DisplayName("月中换帮扶人：各管各的日子，一次家访只算一处")
    void helperChangedMidMonth() {
        var book = new Book().every(2, MONTH, TEACHING).pairedWith(1, "2025-09-01", "2026-03-17").pairedWith(2, "2026-03-17", null);
        assertThat(book.did("2026-03-10", TALK).did("2026-03-18", TALK).lines("2026-03-01", "2026-03-31"))
                .containsExactly("2026-03-01—2026-03-16 应1 已1 帮扶人1", "2026-03-17—2026-03-31 应1 已1 帮扶人2");
    }

    @Test @DisplayName("没有帮扶人就没有帮扶人的事；两人同时帮扶，先结对的负责")
    void withoutHelperOrWithTwo() {
        assertThat(new Book().owedByHelper().lines()).isEmpty();
        assertThat(new Book().pairedWith(1, "2026-03-01", null).pairedWith(2, "2026-03-05", null).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已0 帮扶人1");
        assertThat(new Book().pairedWith(1, "2026-03-01", "2026-03-12").pairedWith(2, "2026-03-16", null).lines("2026-03-09", "2026-03-22"))
                .containsExactly("2026-03-09—2026-03-15 应1 已0 帮扶人1", "2026-03-16—2026-03-22 应1 已0 帮扶人2");
    }

    @Test @DisplayName("转学：周三起在新学校，过半的一所应做，一期的日子都归它")
    void transfer() {
        assertThat(new Book().movesToHewanOn("2026-03-11").did("2026-03-09", TALK).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已1 河湾");
        assertThat(new Book().every(4, MONTH, TEACHING).movesToHewanOn("2026-03-17").did("2026-03-16", TALK).did("2026-03-17", TALK).lines("2026-03-01", "2026-03-31"))
                .containsExactly("2026-03-01—2026-03-16 应2 已1", "2026-03-17—2026-03-31 应2 已1 河湾");
    }

    @Test @DisplayName("交接之后，前一处不能再补做；后一处可以")
    void handedOverPartsAreNotMadeUp() {
        var book = new Book().every(4, MONTH, TEACHING).madeUpWithin(5).movesToHewanOn("2026-03-17");
        assertThat(book.standing("2026-03-17", "2026-03-01", "2026-03-31")).containsExactly(MISSED, DUE);
        assertThat(book.standing("2026-04-05", "2026-03-01", "2026-03-31")).containsExactly(MISSED, DUE);
        assertThat(book.standing("2026-04-06", "2026-03-01", "2026-03-31")).containsExactly(MISSED, MISSED);
    }

    @Test @DisplayName("家访时也给家长打了电话：一条记录，几项都算")
    void aVisitThatIncludesACall() {
        assertThat(new Book().fulfilledBy(CARER_CALL).did("2026-03-10", HOME_VISIT, CARER_CALL).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已1");
        assertThat(new Book().fulfilledBy(SPEAK).did("2026-03-10", HOME_VISIT).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已1");
        assertThat(new Book().fulfilledBy(TALK).did("2026-03-10", HOME_VISIT).lines("2026-03-09", "2026-03-15"))
                .containsExactly("2026-03-09—2026-03-15 应1 已0");
    }

    @Test @DisplayName("2 月 29 日生：平年在 28 日")
    void leapDay() {
        assertThat(new Book().birthday("2016-02-29").lines()).containsExactly("2026-02-28—2026-02-28 应1 已0");
        assertThat(new Book().birthday("2016-02-29").from("2027-01-01").quotas()).isEmpty();
    }

    @Test @DisplayName("开学在周三：那一周三天课，整周在内应做一次")
    void termBorderInsideAWeek() {
        assertThat(new Book().lines("2026-02-16", "2026-03-01")).containsExactly("2026-02-23—2026-03-01 应1 已0");
        assertThat(new Book().inCare("2026-02-27", null).lines("2026-02-23", "2026-03-01")).containsExactly("2026-02-23—2026-03-01 应1 已0");
        assertThat(new Book().inCare("2026-02-28", null).lines("2026-02-23", "2026-03-01")).isEmpty();
    }

    @Test @DisplayName("跨年的一周仍是一周")
    void yearBorderInsideAnIsoWeek() {
        assertThat(new Book().did("2026-01-04", TALK).lines("2025-12-22", "2026-01-05")).containsExactly(
                "2025-12-22—2025-12-28 应1 已0", "2025-12-29—2026-01-04 应1 已1", "2026-01-05—2026-01-11 应1 已0");
    }

    @Test @DisplayName("有说明：整周不作要求；不足以免去的照做")
    void excuses() {
        assertThat(new Book().excused("2026-03-09", "2026-03-16").lines("2026-03-09", "2026-03-15")).containsExactly("2026-03-09—2026-03-15 应1 已0 有说明");
        assertThat(new Book().excused("2026-03-09", "2026-03-11").lines("2026-03-09", "2026-03-15")).containsExactly("2026-03-09—2026-03-15 应1 已0");
        assertThat(new Book().excused("2026-03-09", "2026-03-16").standing("2026-03-20", "2026-03-09", "2026-03-15")).containsExactly(EXCUSED);
        assertThat(new Book().excused("2026-03-09", "2026-03-16").did("2026-03-13", TALK).standing("2026-03-20", "2026-03-09", "2026-03-15")).containsExactly(FULFILLED);
    }

    @Test @DisplayName("生日、节日：当天在内就是一次")
    void dates() {
        assertThat(new Book().birthday("2017-03-14").lines()).containsExactly("2026-03-14—2026-03-14 应1 已0");
        assertThat(new Book().on(Festival.MID_AUTUMN_FESTIVAL).lines()).containsExactly("2025-10-06—2025-10-06 应1 已0");
        assertThat(new Book().on(Festival.MID_AUTUMN_FESTIVAL).inCare("2025-10-07", null).lines()).isEmpty();
    }

    @Test @DisplayName("只对重点儿童：自列为重点之日起")
    void aPartOfTheChildren() {
        assertThat(new Book().keyFrom("2026-03-11").lines("2026-03-02", "2026-03-22"))
                .containsExactly("2026-03-09—2026-03-15 应1 已0", "2026-03-16—2026-03-22 应1 已0");
    }

    @Test @DisplayName("可补做三天：周三补的算上一周，再做一次才算这一周")
    void madeUp() {
        var book = new Book().inCare("2026-03-02", null).madeUpWithin(3).did("2026-03-04", TALK).did("2026-03-18", TALK);
        assertThat(book.lines("2026-03-02", "2026-03-22")).containsExactly(
                "2026-03-02—2026-03-08 应1 已1", "2026-03-09—2026-03-15 应1 已1", "2026-03-16—2026-03-22 应1 已0");
        assertThat(book.did("2026-03-20", TALK).lines("2026-03-16", "2026-03-22")).containsExactly("2026-03-16—2026-03-22 应1 已1");
        assertThat(new Book().inCare("2026-03-02", null).madeUpWithin(3).did("2026-03-04", TALK).did("2026-03-19", TALK).lines("2026-03-09", "2026-03-22"))
                .containsExactly("2026-03-09—2026-03-15 应1 已0", "2026-03-16—2026-03-22 应1 已1");
    }

    @Test @DisplayName("多做的照实记下，不挪到别的周")
    void whatIsDoneMoreIsKept() {
        assertThat(new Book().did("2026-03-09", TALK).did("2026-03-10", TALK).lines("2026-03-09", "2026-03-22"))
                .containsExactly("2026-03-09—2026-03-15 应1 已2", "2026-03-16—2026-03-22 应1 已0");
    }

    @Test @DisplayName("漏三周：当前这周该做时显示，谈一次就没有了；漏掉的永远算漏")
    void behind() {
        var book = new Book().did("2026-02-27", TALK);
        assertThat(book.behind("2026-03-25")).containsExactly(3);
        assertThat(book.did("2026-03-25", TALK).behind("2026-03-25")).isEmpty();
        assertThat(book.behind("2026-04-01")).containsExactly(0);
        assertThat(book.standing("2026-04-01", "2026-03-02", "2026-03-30")).containsExactly(MISSED, MISSED, MISSED, FULFILLED, DUE);
        assertThat(new Book().behind("2026-02-10")).isEmpty();
    }

    @Test @DisplayName("未到、该做、漏了：只是与日子相比")
    void standing() {
        assertThat(new Book().standing("2026-03-12", "2026-03-02", "2026-03-22")).containsExactly(MISSED, DUE, COMING);
        assertThat(new Book().madeUpWithin(4).standing("2026-03-12", "2026-03-02", "2026-03-22")).containsExactly(DUE, DUE, COMING);
    }
}
