package org.nuanyang.roster.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("用话来问")
class SayingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final List<NamedFilter> OTHERS = List.of(
            NamedFilter.ago("care.named.", "untalked", 14, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_TALK_BEFORE, day)),
            NamedFilter.ago("care.named.", "uncalled", 21, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_CALL_HOME_BEFORE, day)),
            NamedFilter.ago("care.named.", "unvisited", 60, day -> Signs.of(Sign.IN_CARE).with(Bound.LAST_VISIT_BEFORE, day)),
            NamedFilter.of("pairing.named.", "unpaired", Signs.of(Sign.IN_CARE, Sign.UNPAIRED)),
            NamedFilter.of("pairing.named.", "key", Signs.of(Sign.KEY)));

    private final Naming naming = new Naming(List.of(new RosterFilters(), new NamedFilters() {
        @Override public int order() {
            return 10;
        }

        @Override public List<NamedFilter> filters() {
            return OTHERS;
        }
    }));

    @AfterEach void speakChineseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
            "谁超过两周没谈心, untalked.14", "超过 30 天没有谈心的, untalked.30", "三周没谈话, untalked.21", "没谈心, untalked.14", "一个月没谈过心的孩子, untalked.30",
            "监护人超过 70 岁的, old-guardian.70", "监护人65岁以上, old-guardian.65", "监护人年龄超过七十五周岁, old-guardian.75",
            "没有结对, unpaired", "还没结对的有哪些, unpaired", "重点帮扶对象, key", "档案不齐, incomplete", "联系卡没发, no-card", "联系卡已旧, stale-card",
            "三周没联系上家长, uncalled.21", "没家访, unvisited.60", "满16周岁在即, nearly-sixteen.90", "30天内满十六岁, nearly-sixteen.30", "住校, boarding",
            "监护人没有电话, no-guardian-phone", "没填监护人, no-guardian"})
    void areTakenForTheQuestionsTheyAre(String typed, String address) {
        var understood = naming.understood(typed);
        assertThat(understood.asked()).extracting(Asked::address).containsExactly(address);
        assertThat(understood.rest()).isNull();
    }

    @Test void areCombinedAndLeaveTheName() {
        var understood = naming.understood("住校的、监护人超过七十岁、两周没谈心的 小满");
        assertThat(understood.asked()).extracting(Asked::address).containsExactlyInAnyOrder("untalked.14", "old-guardian.70", "boarding");
        assertThat(understood.rest()).isEqualTo("小满");
    }

    @ParameterizedTest
    @ValueSource(strings = {"小满", "xm", "1234", "谈心怡", "周住", "监护人", "两周"})
    void areNotSeenInNames(String typed) {
        assertThat(naming.understood(typed)).isEqualTo(new Understood(List.of(), typed));
    }

    @ParameterizedTest
    @CsvSource({"who has not been talked to for three weeks, untalked.21", "guardian over 70, old-guardian.70", "unpaired, unpaired", "boarders, boarding", "no home visit for 2 months, unvisited.60"})
    void areUnderstoodInEnglish(String typed, String address) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(naming.understood(typed).asked()).extracting(Asked::address).containsExactly(address);
    }

    @Test void areReadBackFromTheirAddresses() {
        assertThat(naming.asked(List.of("untalked.30", "boarding", "nonsense", "untalked.x", "untalked.0", "old-guardian.500", "boarding.3")))
                .extracting(Asked::address).containsExactly("untalked.30", "boarding");
        assertThat(naming.filters()).extracting(NamedFilter::name).doesNotHaveDuplicates();
    }

    @Test void narrowEachOther() {
        var both = naming.asked(List.of("untalked.14", "untalked.30", "nearly-sixteen.90")).stream().map(asked -> asked.signs(TODAY)).reduce(Signs.NONE, Signs::and);
        assertThat(both.day(Bound.LAST_TALK_BEFORE)).isEqualTo(TODAY.minusDays(30));
        assertThat(both.day(Bound.BORN_AFTER)).isEqualTo("2010-03-12");
        assertThat(both.day(Bound.BORN_BY)).isEqualTo("2010-06-10");
        assertThat(both.shown()).containsExactly(Sign.IN_CARE);
    }
}
