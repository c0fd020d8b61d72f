package org.nuanyang.risk.aid;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;

/** What stands against a step of a case, by field. */
final class AidRules {
    static final int LONGEST = 1_000;
    private static final int LONGEST_BODY = 60;
    private static final int LONGEST_PERSON = 50;
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,19}");

    private AidRules() {}

    static Map<String, Refusal> objections(LegalAid.Told told) {
        var objections = new LinkedHashMap<String, Refusal>();
        if (told.ground() == null) objections.put("ground", Refusal.of("risk.aid.ground-missing"));
        if (told.reason().isBlank()) objections.put("reason", Refusal.of("risk.aid.reason-missing"));
        else if (told.reason().strip().length() > LONGEST) objections.put("reason", Refusal.of("risk.too-long", told.reason().strip().length(), LONGEST));
        return objections;
    }

    /** It may have been applied for before anybody wrote it down here. */
    static Map<String, Refusal> objections(LegalAid.Application typed, AidCase held, LocalDate today) {
        var objections = new LinkedHashMap<String, Refusal>();
        if (typed.body().isBlank() || typed.body().strip().length() > LONGEST_BODY) objections.put("body", Refusal.of("risk.aid.body-missing", LONGEST_BODY));
        if (typed.person().isBlank() || typed.person().strip().length() > LONGEST_PERSON) objections.put("person", Refusal.of("risk.aid.person-missing", LONGEST_PERSON));
        var phone = phone(typed);
        if (phone != null && !PHONE.matcher(phone).matches()) objections.put("phone", Refusal.of("risk.referral.phone", typed.phone().strip()));
        if (typed.on() == null) objections.put("on", Refusal.of("risk.referral.day-missing"));
        else if (typed.on().isAfter(today) || typed.on().isBefore(held.markedOn().minusYears(1))) objections.put("on", Refusal.of("risk.aid.applied-range", typed.on().toString()));
        return objections;
    }

    /** What was typed without objections. */
    static AidCase.Applied applied(LegalAid.Application typed) {
        return new AidCase.Applied(typed.body().strip(), typed.person().strip(), phone(typed), typed.on());
    }

    private static @Nullable String phone(LegalAid.Application typed) {
        var phone = typed.phone().replaceAll("\\s", "");
        return phone.isEmpty() ? null : phone;
    }

    /** Only the family can decline what nobody has applied for. */
    static Map<String, Refusal> objection(AidCase.Answered answered, AidCase held, LocalDate today) {
        var words = answered.words();
        if (held.applied() == null && answered.answer() != AidAnswer.DECLINED) return Map.of("answer", Refusal.of("risk.aid.not-applied"));
        if (words.length() > LONGEST) return Map.of("words", Refusal.of("risk.too-long", words.length(), LONGEST));
        if (answered.answer() != AidAnswer.GRANTED && words.isEmpty()) return Map.of("words", Refusal.of("risk.aid.why-not"));
        return day("answeredOn", answered.on(), held.applied() == null ? held.markedOn() : held.applied().on(), today);
    }

    static Map<String, Refusal> objection(AidCase.Ended done, AidCase held, LocalDate today) {
        if (done.words().isEmpty() || done.words().length() > LONGEST) return Map.of("result", Refusal.of("risk.aid.result-missing", LONGEST));
        if (!held.granted()) return Map.of("result", Refusal.of("risk.aid.not-granted"));
        return day("doneOn", done.on(), held.answered().on(), today);
    }

    private static Map<String, Refusal> day(String field, @Nullable LocalDate on, LocalDate first, LocalDate today) {
        if (on == null) return Map.of(field, Refusal.of("risk.referral.day-missing"));
        return on.isBefore(first) || on.isAfter(today) ? Map.of(field, Refusal.of("risk.aid.day-range", on.toString(), first.toString())) : Map.of();
    }
}
