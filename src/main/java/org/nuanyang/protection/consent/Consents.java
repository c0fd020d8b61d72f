package org.nuanyang.protection.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Consent.Answer;
import org.nuanyang.protection.consent.Consent.Ending;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** 告知与同意: written down for a child or for a class, withdrawn, and asked for before anything is done that needs one. */
@Service
@Transactional
public class Consents {
    private final ConsentSql sql;
    private final ConsentTexts texts;
    private final Pupils pupils;
    private final ObjectProvider<ConsentUse> uses;
    private final Audit audit;
    private final Clock clock;

    Consents(ConsentSql sql, ConsentTexts texts, Pupils pupils, ObjectProvider<ConsentUse> uses, Audit audit, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.pupils = pupils;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this may be done with the child. Nobody has answered: no. Asked in the sight of whoever wants to do it. */
    @Transactional(readOnly = true)
    public boolean given(UUID child, ConsentPurpose purpose) {
        return !purpose.needsConsent() || !sql.given(List.of(child), purpose).isEmpty();
    }

    /** Those among them with whom it may be done. */
    @Transactional(readOnly = true)
    public Set<UUID> given(Collection<UUID> children, ConsentPurpose purpose) {
        return purpose.needsConsent() ? sql.given(children, purpose) : Set.copyOf(children);
    }

    /** Every answer for a child, the open ones first. */
    @Transactional(readOnly = true)
    public List<Consent> of(UUID child, Viewer viewer) {
        pupils.get(child, Act.OPEN, viewer);
        return sql.of(child);
    }

    /** A class, child by child, for one purpose. */
    @Transactional(readOnly = true)
    public List<ConsentLine> ofClass(OrgId klass, ConsentPurpose purpose, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.OPEN, klass)) throw new NotFound();
        return sql.ofClass(klass.value(), purpose);
    }

    @Transactional(readOnly = true)
    public List<ConsentCount> counts(Collection<OrgId> classes, Viewer viewer) {
        return sql.counts(classes.stream().filter(klass -> viewer.scope().mayIn(Act.OPEN, klass)).map(OrgId::value).toList());
    }

    /**
     * Writes an answer down; an earlier one for the same purpose ends the same day.
     *
     * @param instead the open answer that the person saw, empty when there was none
     * @return all that stands against it; nothing when it is written
     */
    public List<Refusal> record(UUID child, Consent.Told told, Optional<ConsentId> instead, Viewer by) {
        var pupil = here(child, by);
        var objections = ConsentPolicy.objections(told, pupil, today());
        if (!objections.isEmpty()) return objections;
        var open = sql.open(child, told.purpose());
        if (!open.map(Consent::id).equals(instead)) return List.of(Refusal.of("protection.consent.object.meanwhile", pupil.name()));
        open.ifPresent(old -> sql.end(old.id(), told.on().isBefore(old.told().on()) ? old.told().on() : told.on(), Ending.REPLACED, by.account(), clock.instant()));
        if (!sql.insert(child, told, texts.current(told.purpose(), by).version(), by.account(), clock.instant())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(Refusal.of("protection.consent.object.meanwhile", pupil.name()));
        }
        log(pupil, "consent.recorded", told.purpose(), told.answer(), by);
        if (told.answer() == Answer.REFUSED) letGo(child, told.purpose(), by);
        return List.of();
    }

    /** What came back from a class. Whoever has an answer already keeps it, so a form sent twice does nothing twice. */
    public Batch recordAll(OrgId klass, ConsentPurpose purpose, Map<UUID, Consent.Told> told, Viewer by) {
        if (!by.scope().mayIn(Act.AMEND, klass)) throw new NotFound();
        var objections = new LinkedHashSet<Refusal>();
        var children = new ArrayList<Pupil>();
        for (var child : told.keySet()) {
            var pupil = here(child, by);
            if (!klass.value().equals(pupil.klass()) || told.get(child).purpose() != purpose) throw new NotFound();
            objections.addAll(ConsentPolicy.objections(told.get(child), pupil, today()));
            children.add(pupil);
        }
        if (!objections.isEmpty()) return new Batch(0, List.copyOf(objections));
        int version = texts.current(purpose, by).version();
        int written = 0;
        for (var pupil : children) {
            if (!sql.insert(pupil.id(), told.get(pupil.id()), version, by.account(), clock.instant())) continue;
            log(pupil, "consent.recorded", purpose, told.get(pupil.id()).answer(), by);
            written++;
        }
        return new Batch(written, List.of());
    }

    /** @param written how many answers are new */
    public record Batch(int written, List<Refusal> objections) {}

    /** From now on it is off; what was kept on the strength of it is let go. */
    public List<Refusal> withdraw(UUID child, ConsentId id, LocalDate on, boolean mistake, Viewer by) {
        var pupil = pupils.get(child, Act.AMEND, by);
        var consent = sql.of(child).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (on.isAfter(today()) || on.isBefore(consent.told().on()))
            return List.of(Refusal.of("protection.consent.object.withdrawn-on", on.toString(), consent.told().on().toString(), today().toString()));
        if (!sql.end(id, on, mistake ? Ending.MADE_BY_MISTAKE : Ending.WITHDRAWN, by.account(), clock.instant())) return List.of();
        log(pupil, mistake ? "consent.struck" : "consent.withdrawn", consent.told().purpose(), consent.told().answer(), by);
        if (consent.told().answer() == Answer.GIVEN) letGo(child, consent.told().purpose(), by);
        return List.of();
    }

    private void letGo(UUID child, ConsentPurpose purpose, Viewer by) {
        uses.stream().filter(use -> use.purpose() == purpose).forEach(use -> use.withdrawn(child, by));
    }

    private Pupil here(UUID child, Viewer by) {
        return pupils.find(child, Act.AMEND, by).filter(pupil -> pupil.leftOn() == null).orElseThrow(NotFound::new);
    }

    private void log(Pupil pupil, String action, ConsentPurpose purpose, Answer answer, Viewer by) {
        audit.record(by, action, pupil.id(), pupil.school(), null, Map.of("consentPurpose", purpose.name(), "consentAnswer", answer.name()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
