package org.nuanyang.risk.incident.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.IncidentId;
import org.nuanyang.risk.incident.Incidents;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Referrals: made and followed up by whoever assesses the child, known to whoever heeds it. */
@Service
@Transactional
public class Referrals {
    public static final int LONGEST = 1_000;
    private static final int LATEST_DUE_DAYS = 366;
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,19}");

    private final ReferralSql sql;
    private final ChildAccess children;
    private final Incidents incidents;
    private final Audit audit;
    private final Clock clock;

    Referrals(ReferralSql sql, ChildAccess children, Incidents incidents, Audit audit, Clock clock) {
        this.sql = sql;
        this.children = children;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed. */
    public record Told(ReferralId id, @Nullable ReferralBody body, String office, String person, String phone, String matter, @Nullable LocalDate dueOn, @Nullable IncidentId incident) {
        public Told(ReferralId id, @Nullable ReferralBody body, String office, String person, String phone, String matter, @Nullable LocalDate dueOn) {
            this(id, body, office, person, phone, matter, dueOn, null);
        }
    }

    /** For whoever heeds the child, the latest first. */
    @Transactional(readOnly = true)
    public List<Referral> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.HEED, file, viewer) ? sql.of(file.id()) : List.of();
    }

    @Transactional(readOnly = true)
    public List<Referral> open(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.HEED)) throw new NotFound();
        return sql.open();
    }

    @Transactional(readOnly = true)
    public Referral find(ReferralId id, Viewer viewer) {
        var referral = sql.find(id).orElseThrow(NotFound::new);
        children.find(referral.child(), Act.OPEN, viewer).filter(file -> ChildAccess.may(Act.HEED, file, viewer)).orElseThrow(NotFound::new);
        return referral;
    }

    public static boolean mayRefer(ChildFile file, Viewer viewer) {
        return file.left() == null && ChildAccess.may(Act.ASSESS, file, viewer);
    }

    public Map<String, Refusal> refer(ChildId child, Told told, Viewer by) {
        var file = children.file(child, Act.ASSESS, by);
        var objections = objections(told);
        if (!objections.isEmpty()) return objections;
        if (told.incident() != null && incidents.of(file, by).stream().noneMatch(incident -> incident.id().equals(told.incident()))) throw new NotFound();
        var phone = told.phone().replaceAll("\\s", "");
        var referral = new Referral(told.id(), child, file.name(), told.body(), told.office().strip(), told.person().strip(), phone.isEmpty() ? null : phone, told.matter().strip(),
                today(), told.dueOn(), told.incident(), null, null, by.account());
        if (sql.insert(referral, clock.instant())) audit.record(by, "referral.made", child.value(), file.school().value(), null, Map.of("body", told.body().name()));
        return Map.of();
    }

    /** They take it, or say why not. Answered twice at once, the first holds. */
    public Map<String, Refusal> answer(ReferralId id, @Nullable ReferralAnswer answer, @Nullable LocalDate on, String typed, Viewer by) {
        var referral = find(id, by);
        var file = children.file(referral.child(), Act.ASSESS, by);
        if (answer == null) return Map.of("answer", Refusal.of("risk.referral.answer-missing"));
        var words = typed.strip();
        if (words.length() > LONGEST) return Map.of("words", Refusal.of("risk.log.long", words.length(), LONGEST));
        if (answer == ReferralAnswer.REFUSED && words.isEmpty()) return Map.of("words", Refusal.of("risk.referral.refused-why"));
        var day = day(on, referral);
        if (day != null) return Map.of("on", day);
        if (!sql.answer(id, new Referral.Answered(answer, on, words), by.account())) return Map.of("answer", Refusal.of("risk.referral.is-answered"));
        audit.record(by, "referral.answered", referral.child().value(), file.school().value(), null, Map.of("answer", answer.name()));
        return Map.of();
    }

    public Map<String, Refusal> finish(ReferralId id, @Nullable LocalDate on, String typed, Viewer by) {
        var referral = find(id, by);
        var file = children.file(referral.child(), Act.ASSESS, by);
        var words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) return Map.of("words", Refusal.of("risk.referral.done-what", LONGEST));
        var day = day(on, referral);
        if (day != null) return Map.of("on", day);
        if (!sql.done(id, new Referral.Done(on, words), by.account())) return Map.of("words", Refusal.of("risk.referral.not-taken"));
        audit.record(by, "referral.done", referral.child().value(), file.school().value(), null, Map.of());
        return Map.of();
    }

    private @Nullable Refusal day(@Nullable LocalDate on, Referral referral) {
        if (on == null) return Refusal.of("risk.referral.day-missing");
        return on.isBefore(referral.sentOn()) || on.isAfter(today()) ? Refusal.of("risk.referral.day-range", on.toString(), referral.sentOn().toString()) : null;
    }

    private Map<String, Refusal> objections(Told told) {
        var all = new LinkedHashMap<String, Refusal>();
        if (told.body() == null) all.put("body", Refusal.of("risk.referral.body-missing"));
        if (told.office().isBlank() || told.office().strip().length() > 60) all.put("office", Refusal.of("risk.referral.office"));
        if (told.person().isBlank() || told.person().strip().length() > 50) all.put("person", Refusal.of("risk.referral.person"));
        if (!told.phone().isBlank() && !PHONE.matcher(told.phone().replaceAll("\\s", "")).matches()) all.put("phone", Refusal.of("risk.referral.phone", told.phone().strip()));
        if (told.matter().isBlank() || told.matter().strip().length() > LONGEST) all.put("matter", Refusal.of("risk.referral.matter", LONGEST));
        if (told.dueOn() == null) all.put("dueOn", Refusal.of("risk.referral.due-missing"));
        else if (told.dueOn().isBefore(today()) || told.dueOn().isAfter(today().plusDays(LATEST_DUE_DAYS))) all.put("dueOn", Refusal.of("risk.referral.due-range", told.dueOn().toString()));
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
