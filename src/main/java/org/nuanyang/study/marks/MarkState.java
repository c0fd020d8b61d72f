package org.nuanyang.study.marks;

import java.util.Map;
import java.util.Optional;

/** What there is of a child in a subject: points, or the word why there are none. Only {@link #MARKED} is reckoned with. */
public enum MarkState {
    MARKED, ABSENT, LEAVE, EXEMPT, DEFERRED, CHEATED,
    /** Nothing after all: what was told has been taken back. */
    NONE;

    private static final Map<String, MarkState> WORDS = Map.ofEntries(
            Map.entry("缺考", ABSENT), Map.entry("缺", ABSENT), Map.entry("缺席", ABSENT), Map.entry("未考", ABSENT), Map.entry("旷考", ABSENT), Map.entry("弃考", ABSENT),
            Map.entry("未参加", ABSENT), Map.entry("未参考", ABSENT), Map.entry("没考", ABSENT), Map.entry("缺试", ABSENT), Map.entry("Q", ABSENT), Map.entry("QK", ABSENT),
            Map.entry("请假", LEAVE), Map.entry("病假", LEAVE), Map.entry("事假", LEAVE), Map.entry("假", LEAVE), Map.entry("病", LEAVE),
            Map.entry("免考", EXEMPT), Map.entry("免", EXEMPT), Map.entry("免试", EXEMPT), Map.entry("免修", EXEMPT),
            Map.entry("缓考", DEFERRED), Map.entry("缓", DEFERRED), Map.entry("补考", DEFERRED),
            Map.entry("作弊", CHEATED), Map.entry("舞弊", CHEATED), Map.entry("违纪", CHEATED));

    /** As teachers write it; brackets around it do not count. */
    public static Optional<MarkState> of(String narrow) {
        return Optional.ofNullable(WORDS.get(narrow.replaceAll("^\\((.*)\\)$", "$1").toUpperCase(java.util.Locale.ROOT)));
    }
}
