package org.nuanyang.care.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.Words;
import org.springframework.context.i18n.LocaleContextHolder;

@DisplayName("现成的两套制度")
class PresetTest {
    /** The rows of the documents that are owed for a child, a class or a school, in their order; health and screening are another module's. */
    private static final List<String> OF_THE_DOCUMENTS = List.of(
            "SPEAK HELPER 1 DAY TEACHING", "CARER_CALL HELPER 1 WEEK TEACHING", "LETTER|FAMILY_CALL HOMEROOM 1 MONTH TEACHING",
            "FAMILY_CALL SCHOOL 1 WEEK TEACHING", "HOME_VISIT HELPER 1 MONTH TEACHING", "TERM_REPORT HOMEROOM 1 TERM TEACHING",
            "FESTIVAL LINKED 1 PROGRAMME_YEAR ALL_YEAR", "BIRTHDAY HOMEROOM 1 BIRTHDAY ALL_YEAR", "LESSON PSYCHOLOGY 1 WEEK TEACHING",
            "COUNSELLING PSYCHOLOGY 1 QUARTER TEACHING", "CLASS_MEETING HOMEROOM 1 WEEK TEACHING", "PARENT_MEETING SCHOOL 1 TERM TEACHING",
            "LESSON SCHOOL 1 TERM TEACHING", "HOME_VISIT HELPER 2 VACATION SUMMER", "CARER_CALL HELPER 1 WEEK SUMMER",
            "SAFETY_NOTICE SCHOOL 1 VACATION SUMMER", "HOME_VISIT HELPER 1 VACATION WINTER", "CARER_CALL HELPER 1 WEEK WINTER");

    @AfterEach void chineseAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test void holdTheRowsOfTheDocuments() {
        assertThat(rows(Preset.WEEKLY)).containsExactlyInAnyOrderElementsOf(
                Stream.concat(OF_THE_DOCUMENTS.stream(), Stream.of("TALK LINKED 1 WEEK TEACHING", "SEMINAR SCHOOL 1 TERM TEACHING")).toList());
        assertThat(rows(Preset.MONTHLY)).containsExactlyInAnyOrderElementsOf(
                Stream.concat(OF_THE_DOCUMENTS.stream(), Stream.of("TALK HOMEROOM 1 MONTH TEACHING", "SEMINAR SCHOOL 1 MONTH TEACHING")).toList());
    }

    @Test void onlyOfferWhatTakesMuchTime() {
        for (var preset : Preset.values()) assertThat(preset.lines().stream().filter(line -> !line.taken()).map(Preset.Line::source))
                .containsExactly("speak", "family-call", "psychology-lesson", "counselling", "class-meeting");
    }

    @Test void nameTheirSourceOnceInBothLanguages() {
        for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            LocaleContextHolder.setLocale(language);
            for (var preset : Preset.values()) {
                assertThat(preset.lines()).extracting(Preset.Line::source).doesNotHaveDuplicates();
                for (var line : preset.lines()) assertThat(Words.known("care.source." + line.source())).as(line.source()).isTrue();
            }
        }
    }

    @Test void standAgainstNoRule() {
        for (var preset : Preset.values()) {
            var all = preset.lines().stream().map(Preset.Line::terms).toList();
            for (int i = 0; i < all.size(); i++) {
                var proposal = new DutyRule.Proposal(all.get(i), LocalDate.EPOCH, LocalDate.EPOCH, all.subList(0, i), Set.of("ALL"));
                assertThat(DutyRule.objections(proposal)).as(DutyWords.sentence(all.get(i))).isEmpty();
            }
        }
    }

    @Test void readAsPlainSentences() {
        var sentences = Preset.WEEKLY.usual().stream().map(DutyWords::sentence).toList();
        assertThat(sentences).contains(
                "教学时间每周至少谈心一次，由班主任、任课教师、帮扶人任一人完成。",
                "教学时间每月至少指导写爱心书信或安排亲情电话或视频一次，由班主任完成。",
                "生日当天表示生日关怀，由班主任完成。",
                "暑假里至少家访两次，由结对帮扶人完成。",
                "全年每年至少陪伴过节一次，由班主任、任课教师、帮扶人任一人完成。");
        var autumn = new DutyTerms(Matter.FESTIVAL, Set.of(), OwedBy.HOMEROOM,
                new Cadence(1, Per.FESTIVAL, Festival.MID_AUTUMN_FESTIVAL, Season.ALL_YEAR, 0), new CohortChoice("ALL", "3,4"), 60);
        assertThat(DutyWords.sentence(autumn)).isEqualTo("对全部在帮扶范围内的学生（三年级、四年级）：中秋节当天陪伴过节，由班主任完成。");
        assertThat(DutyWords.details(autumn)).isEqualTo("期满不能补做；每次约 60 分钟");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Preset.WEEKLY.usual().stream().map(DutyWords::sentence)).contains(
                "heart-to-heart talk, at least once a week in teaching time, by any of homeroom teacher, subject teachers and helper.",
                "home visit, at least twice in the summer vacation, by the paired helper.");
    }

    private static List<String> rows(Preset preset) {
        return preset.lines().stream().map(line -> {
            var terms = line.terms();
            var ways = Stream.concat(Stream.of(terms.matter()), terms.fulfilledBy().stream().filter(each -> each != terms.matter())).map(Enum::name).toList();
            return String.join(" ", String.join("|", ways), terms.owedBy().name(), Integer.toString(terms.cadence().times()), terms.cadence().per().name(), terms.cadence().season().name());
        }).toList();
    }
}
