package org.nuanyang.care.policy;

import java.util.List;
import org.nuanyang.common.Words;

/** A topic as the settings and the records hold it: the name of a usual one, worded in both languages, or the county's own words. */
public final class TopicChip {
    public static final List<String> USUAL = List.of(
            "STUDY", "MISSING_PARENTS", "FAMILY", "FRIENDS", "EMOTIONS", "HEALTH", "SAFETY", "BEHAVIOUR", "DAILY_LIFE", "INTERESTS", "FUTURE", "OTHER");

    private TopicChip() {}

    public static String words(String topic) {
        return USUAL.contains(topic) ? Words.say("care.topic." + topic) : topic;
    }

    /** What somebody wrote into the settings: a usual topic in the reader's language becomes its name again. */
    public static String of(String written) {
        return USUAL.stream().filter(usual -> words(usual).equals(written) || usual.equals(written)).findFirst().orElse(written);
    }
}
