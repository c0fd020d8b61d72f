package org.nuanyang.roster.definition;

import static org.nuanyang.roster.definition.Rule.all;
import static org.nuanyang.roster.definition.Rule.any;
import static org.nuanyang.roster.definition.Rules.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.definition.Membership.Answer;

/**
 * Who counts as left behind: the definitions in use, side by side. What a file merely declares decides under none of
 * them. Each can be laid beside the words of its source, which stand in the roster's bundle as well.
 */
public enum Definition {
    /**
     * 国发〔2016〕13号: 留守儿童是指父母双方外出务工或一方外出务工另一方无监护能力、不满十六周岁的未成年人 (农村户籍). How long is not
     * said, so any absence for work will do.
     */
    NATIONAL {
        @Override
        Rule rule(Numbers numbers) {
            int visit = numbers.shortVisitDays();
            return all(any(bothAway(0, visit), oneAwayTheOtherUnable(visit)), UNDER_SIXTEEN, RURAL_HOUSEHOLD);
        }

        @Override
        Stream<LocalDate> turns(Situation child, Numbers numbers) {
            return Stream.concat(child.turns(List.of(0), numbers.shortVisitDays()), child.birthday(SIXTEEN));
        }
    },

    /** 教育事业统计: 义务教育阶段在校学生中，父母双方外出连续半年以上，或一方外出另一方无监护能力，不满十六周岁. */
    EDUCATION {
        @Override
        Rule rule(Numbers numbers) {
            int visit = numbers.shortVisitDays();
            return all(any(bothAway(numbers.educationMonths(), visit), oneAwayTheOtherUnable(visit)), UNDER_SIXTEEN, COMPULSORY_STAGE);
        }

        @Override
        Stream<LocalDate> turns(Situation child, Numbers numbers) {
            var parents = child.turns(List.of(0, numbers.educationMonths()), numbers.shortVisitDays());
            var grades = Stream.concat(child.beginOfGrade(FIRST_GRADE), child.beginOfGrade(LAST_COMPULSORY_GRADE + 1));
            return Stream.of(parents, child.birthday(SIXTEEN), grades).flatMap(days -> days);
        }
    },

    /** 县关爱行动方案: 父母双方或一方常年或连续3个月外出务工的农村留守儿童、孤儿、遗弃儿童和单亲家庭儿童. No age is named. */
    COUNTY {
        @Override
        Rule rule(Numbers numbers) {
            return any(bothOrOneAway(numbers.countyMonths(), numbers.shortVisitDays()), ORPHAN, ABANDONED, SINGLE_PARENT_FAMILY);
        }

        @Override
        Stream<LocalDate> turns(Situation child, Numbers numbers) {
            return child.turns(List.of(numbers.countyMonths()), numbers.shortVisitDays());
        }
    },

    /** 全国学籍系统「是否留守儿童」: 非留守儿童、单亲留守儿童（父母一方外出）、双亲留守儿童（父母双方外出）. */
    REGISTER {
        @Override
        Rule rule(Numbers numbers) {
            return registerCode(numbers.shortVisitDays());
        }

        @Override
        Stream<LocalDate> turns(Situation child, Numbers numbers) {
            return child.turns(List.of(0), numbers.shortVisitDays());
        }
    };

    abstract Rule rule(Numbers numbers);

    /** The days on which time alone may change the answer. */
    abstract Stream<LocalDate> turns(Situation child, Numbers numbers);

    /** The answer on a day, past or to come, and the first day after it on which time alone changes it. */
    public Membership answer(Situation situation, LocalDate on, Numbers numbers) {
        var rule = rule(numbers);
        var now = rule.on(situation, on);
        return now.changingOn(changesOn(rule, situation, now.answer(), on, numbers));
    }

    /** The bare answer, for sums. */
    Answer answerOn(Situation situation, LocalDate on, Numbers numbers) {
        return rule(numbers).on(situation, on).answer();
    }

    private @Nullable LocalDate changesOn(Rule rule, Situation situation, Answer now, LocalDate on, Numbers numbers) {
        return turns(situation, numbers).filter(day -> day.isAfter(on)).distinct().sorted()
                .filter(day -> rule.on(situation, day).answer() != now)
                .findFirst().orElse(null);
    }
}
