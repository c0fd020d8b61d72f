package org.nuanyang.mind.letter.box;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Set by the county's officers, each change a version; read by them and by those who read letters. No child is shown the words. */
@Service
@Transactional
public class LetterSettings {
    public static final int LONGEST = 4_000;

    private final LetterSettingSql sql;
    private final Audit audit;
    private final Clock clock;

    LetterSettings(LetterSettingSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public static boolean maySet(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    public static boolean mayRead(Viewer viewer) {
        return maySet(viewer) || viewer.scope().mayAnywhere(Act.COUNSEL);
    }

    /** Of the county that is being looked at; also for the slot. */
    @Transactional(readOnly = true)
    public LetterSetting current() {
        return sql.latest().orElseGet(LetterSetting::usual);
    }

    /** What stands against it, by field. The same once more changes nothing. */
    public Map<String, Refusal> set(LetterSetting told, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        var objections = objections(told);
        if (!objections.isEmpty()) return objections;
        var stands = current();
        var next = new LetterSetting(stands.version(), told.answerDays(), told.codeDays(), told.alarmMinutes(), joined(told.helps()), joined(told.danger()), joined(told.worry()), joined(told.harmless()));
        if (next.equals(stands)) return Map.of();
        if (told.version() != stands.version() || !sql.insert(next, told.version() + 1, by.account(), clock.instant())) return Map.of("version", Refusal.of("mind.letter.setting.stale"));
        audit.record(by, "letter-setting.changed", null, null, null, Map.of("version", told.version() + 1));
        return Map.of();
    }

    private static Map<String, Refusal> objections(LetterSetting told) {
        var objections = new LinkedHashMap<String, Refusal>();
        between(objections, "answerDays", told.answerDays(), 1, 20);
        between(objections, "codeDays", told.codeDays(), 30, 730);
        between(objections, "alarmMinutes", told.alarmMinutes(), 10, 1440);
        if (LetterSetting.lines(told.helps()).isEmpty()) objections.put("helps", Refusal.of("mind.letter.setting.helps-missing"));
        LetterSetting.lines(told.helps()).stream().filter(line -> !LetterSetting.help(line).number().matches("[0-9-]{3,20}")).findFirst()
                .ifPresent(line -> objections.put("helps", Refusal.of("mind.letter.setting.help-wrong", line)));
        if (LetterSetting.lines(told.danger()).isEmpty()) objections.put("danger", Refusal.of("mind.letter.setting.danger-missing"));
        words(objections, "danger", told.danger());
        words(objections, "worry", told.worry());
        words(objections, "harmless", told.harmless());
        if (told.helps().length() > 900) objections.put("helps", Refusal.of("mind.too-long", told.helps().length(), 900));
        return objections;
    }

    private static void between(Map<String, Refusal> objections, String field, int number, int least, int most) {
        if (number < least || number > most) objections.put(field, Refusal.of("mind.letter.setting.between", number, least, most));
    }

    /** A single character would be found in every other letter. */
    private static void words(Map<String, Refusal> objections, String field, String text) {
        if (text.length() > LONGEST) objections.put(field, Refusal.of("mind.too-long", text.length(), LONGEST));
        LetterSetting.lines(text).stream().filter(line -> Sound.plain(line).length() < 2 || line.length() > 20).findFirst()
                .ifPresent(line -> objections.put(field, Refusal.of("mind.letter.setting.word-wrong", line)));
    }

    private static String joined(String text) {
        return String.join("\n", LetterSetting.lines(text));
    }
}
