package org.nuanyang.mind.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;

/** What stands against a sitting, by field. */
final class SittingRules {
    private static final int MOST_DAYS = 31;

    private SittingRules() {}

    /** @param may the children who may sit */
    static Map<String, Refusal> objections(Sittings.Told told, Set<ChildId> may, Instant now) {
        var objections = new LinkedHashMap<String, Refusal>();
        text(objections, "title", told.title(), Sittings.LONGEST_TITLE);
        text(objections, "contact", told.contact(), Sittings.LONGEST_CONTACT);
        text(objections, "lines", told.lines(), Sittings.LONGEST_LINES);
        if (told.opens() == null) objections.put("opens", Refusal.of("mind.sitting.when-missing"));
        if (told.closes() == null) objections.put("closes", Refusal.of("mind.sitting.when-missing"));
        if (told.opens() != null && told.closes() != null) {
            if (!told.closes().isAfter(told.opens())) objections.put("closes", Refusal.of("mind.sitting.closes-before"));
            else if (!told.closes().isAfter(now)) objections.put("closes", Refusal.of("mind.sitting.closes-past"));
            else if (told.closes().isAfter(told.opens().plus(Duration.ofDays(MOST_DAYS)))) objections.put("closes", Refusal.of("mind.sitting.closes-far", MOST_DAYS));
        }
        if (told.children().isEmpty()) objections.put("child", Refusal.of("mind.sitting.nobody"));
        else if (!may.containsAll(told.children())) objections.put("child", Refusal.of("mind.sitting.barred"));
        return objections;
    }

    private static void text(Map<String, Refusal> objections, String field, String words, int longest) {
        if (words.isEmpty()) objections.put(field, Refusal.of("mind.sitting." + field + "-missing"));
        else if (words.length() > longest) objections.put(field, Refusal.of("mind.too-long", words.length(), longest));
    }
}
