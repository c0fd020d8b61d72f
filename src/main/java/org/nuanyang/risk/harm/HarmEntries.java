package org.nuanyang.risk.harm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.risk.harm.entry.HarmAccount;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmProof;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is added to a report: who was told, what was seen, proof, and the county's closing. An entry sent twice is one. */
@Service
@Transactional
public class HarmEntries {
    private final HarmReports reports;
    private final HarmSql sql;
    private final HarmEntrySql entries;
    private final Audit audit;
    private final Clock clock;

    HarmEntries(HarmReports reports, HarmSql sql, HarmEntrySql entries, Audit audit, Clock clock) {
        this.reports = reports;
        this.sql = sql;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param at null: now */
    public record Telling(UUID id, HarmBody body, @Nullable Instant at, HarmWay way, String whom, String number) {}

    @Transactional(readOnly = true)
    public List<HarmTold> told(HarmReport report) {
        return entries.told(report.id());
    }

    @Transactional(readOnly = true)
    public List<HarmAccount> accounts(HarmReport report) {
        return entries.accounts(report.id());
    }

    @Transactional(readOnly = true)
    public List<HarmProof> proofs(HarmReport report) {
        return entries.proofs(report.id());
    }

    /** A body was told: its clock stands. By reporter, principal or the county's officer. */
    public Optional<Refusal> tell(HarmReportId id, Telling telling, Viewer by) {
        return tell(id, telling, null, "", by);
    }

    /** Another line in the place of one that was wrong; the wrong one stays to be read. */
    public Optional<Refusal> correct(HarmReportId id, UUID wrong, Telling right, String why, Viewer by) {
        reports.find(id, by);
        var line = entries.told(id).stream().filter(each -> each.id().equals(wrong)).findFirst().orElseThrow(NotFound::new);
        if (line.corrected() || line.isVoid()) return Optional.of(Refusal.of("risk.harm.object.corrected"));
        if (why.isBlank()) return Optional.of(Refusal.of("risk.harm.object.why"));
        return HarmPolicy.length(why, HarmPolicy.LONGEST_WHY).or(() -> tell(id, right, line, why, by));
    }

    /** What a line says did not happen: the clock runs again. */
    public Optional<Refusal> takeBack(HarmReportId id, UUID entry, UUID wrong, String why, Viewer by) {
        var report = reports.find(id, by);
        var line = entries.told(id).stream().filter(each -> each.id().equals(wrong)).findFirst().orElseThrow(NotFound::new);
        if (line.corrected() || line.isVoid()) return Optional.of(Refusal.of("risk.harm.object.corrected"));
        if (why.isBlank()) return Optional.of(Refusal.of("risk.harm.object.why"));
        var objection = HarmPolicy.length(why, HarmPolicy.LONGEST_WHY);
        if (objection.isPresent()) return objection;
        var taken = new HarmTold(entry, line.body(), line.at(), line.way(), null, null, wrong, true, why, false);
        if (entries.insert(id, taken)) signed(report, entry, Hand.Deed.TOLD, "harm-report.corrected", by);
        return Optional.empty();
    }

    private Optional<Refusal> tell(HarmReportId id, Telling telling, @Nullable HarmTold wrong, String why, Viewer by) {
        var report = reports.find(id, by);
        var now = clock.instant();
        var at = telling.at() == null ? now : telling.at();
        if (telling.way() == HarmWay.IN_THE_PRODUCT && (report.standing() != Standing.OFFICER || telling.body() != HarmBody.SUPERIOR)) throw new NotFound();
        var objection = HarmPolicy.time(at, report, now).or(() -> HarmPolicy.length(telling.whom(), HarmPolicy.LONGEST_WHOM))
                .or(() -> HarmPolicy.length(telling.number(), HarmPolicy.LONGEST_NUMBER));
        if (objection.isPresent()) return objection;
        var line = new HarmTold(telling.id(), telling.body(), at, telling.way(), telling.whom(), telling.number(), wrong == null ? null : wrong.id(), false,
                wrong == null ? null : why, false);
        if (entries.insert(id, line)) signed(report, telling.id(), Hand.Deed.TOLD, wrong == null ? "harm-report.told" : "harm-report.corrected", by);
        else if (entries.told(id).stream().noneMatch(known -> saysTheSame(known, line, telling.at() != null))) return Optional.of(Refusal.of("risk.sent-already"));
        return Optional.empty();
    }

    /** What was seen or heard; added to as often as there is more, by reporter and the county's officer. */
    public Optional<Refusal> write(HarmReportId id, UUID entry, String text, Viewer by) {
        var report = inFull(id, by);
        if (text.isBlank()) return Optional.of(Refusal.of("risk.harm.object.text"));
        var objection = HarmPolicy.length(text, HarmPolicy.LONGEST_TEXT);
        if (objection.isPresent()) return objection;
        var account = new HarmAccount(entry, text.strip(), clock.instant());
        if (entries.insert(id, account)) signed(report, entry, Hand.Deed.ACCOUNT, "harm-report.added", by);
        else if (entries.accounts(id).stream().noneMatch(known -> known.id().equals(entry) && known.text().equals(account.text()))) return Optional.of(Refusal.of("risk.sent-already"));
        return Optional.empty();
    }

    private static boolean saysTheSame(HarmTold known, HarmTold line, boolean at) {
        return known.id().equals(line.id()) && known.body() == line.body() && known.way() == line.way() && (!at || known.at().equals(line.at()))
                && words(known.whom()).equals(words(line.whom())) && words(known.number()).equals(words(line.number())) && Objects.equals(known.corrects(), line.corrects());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public void keep(HarmReportId id, UUID entry, String name, Content content, Viewer by) {
        var report = reports.find(id, by);
        entries.insert(id, new HarmProof(entry, content.kind(), name, content.bytes().length, clock.instant()), content);
        signed(report, entry, Hand.Deed.PROOF, "harm-report.proof-kept", by);
    }

    /** @param bytes what was kept */
    public record Opened(HarmProof proof, byte[] bytes) {}

    public Opened proof(HarmReportId id, UUID proof, Viewer viewer) {
        var report = reports.open(id, viewer);
        var known = entries.proofs(report.id()).stream().filter(each -> each.id().equals(proof)).findFirst().orElseThrow(NotFound::new);
        return new Opened(known, entries.content(id, proof).orElseThrow(NotFound::new));
    }

    /** By the county's officer, once all who must be told have been; or opened again. The words are kept among what was seen. */
    public Optional<Refusal> close(HarmReportId id, UUID entry, HarmOutcome outcome, String words, Viewer by) {
        var report = inFull(id, by);
        if (report.standing() != Standing.OFFICER) throw new NotFound();
        var objection = HarmPolicy.closing(report, outcome, words);
        if (objection.isPresent()) return objection;
        if (!entries.close(id, entry, entries.turns(id) + 1, outcome, clock.instant())) return Optional.of(Refusal.of("risk.harm.object.stale"));
        signed(report, entry, Hand.Deed.CLOSURE, outcome.closes() ? "harm-report.closed" : "harm-report.reopened", by);
        var note = new HarmAccount(Ids.next(), words.strip(), clock.instant());
        entries.insert(id, note);
        sql.sign(note.id(), id, Hand.Deed.ACCOUNT, by.account(), clock.instant());
        return Optional.empty();
    }

    private HarmReport inFull(HarmReportId id, Viewer by) {
        var report = reports.find(id, by);
        if (!report.standing().knowsAll()) throw new NotFound();
        return report;
    }

    private void signed(HarmReport report, UUID entry, Hand.Deed what, String action, Viewer by) {
        sql.sign(entry, report.id(), what, by.account(), clock.instant());
        audit.record(HarmReports.actor(report, by), action, report.id().value(), null, null, HarmReports.details(report));
    }
}
