package org.nuanyang.care.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;

/** What a county's settings must be like. */
interface SettingsRule {
    int MOST_TOPICS = 24;
    int LONGEST_TOPIC = 12;

    Optional<Refusal> objection(Settings told);

    SettingsRule closingDay = told -> refuseIf(told.closingDay() < 0 || told.closingDay() > 28, "care.settings.closing-day.outside", told.closingDay());

    SettingsRule graceDays = told -> refuseIf(told.graceDays() < 0 || told.graceDays() > 31, "care.settings.grace-days.outside", told.graceDays());

    SettingsRule someTopics = told -> refuseIf(told.topics().isEmpty(), "care.settings.topics.none");

    SettingsRule notTooManyTopics = told -> refuseIf(told.topics().size() > MOST_TOPICS, "care.settings.topics.many", told.topics().size(), MOST_TOPICS);

    SettingsRule shortTopics = told -> told.topics().stream().filter(each -> !TopicChip.USUAL.contains(each) && each.codePointCount(0, each.length()) > LONGEST_TOPIC)
            .findFirst().map(each -> Refusal.of("care.settings.topics.long", each, LONGEST_TOPIC));

    SettingsRule eachTopicOnce = told -> {
        var seen = new HashSet<String>();
        return told.topics().stream().filter(each -> !seen.add(each)).findFirst()
                .map(each -> Refusal.of("care.settings.topics.twice", TopicChip.words(each)));
    };

    List<SettingsRule> IN_FORCE = List.of(closingDay, graceDays, someTopics, notTooManyTopics, shortTopics, eachTopicOnce);

    static List<Refusal> objections(Settings told) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        return so ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
