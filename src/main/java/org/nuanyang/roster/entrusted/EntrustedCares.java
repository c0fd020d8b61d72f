package org.nuanyang.roster.entrusted;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.entrusted.Agreement.Copies;
import org.nuanyang.roster.store.Files;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 委托照护: what was agreed about a child, entered, told to school and village, ended. */
@Service
@Transactional
public class EntrustedCares {
    /** The key of the agreements' scans in {@code files}. */
    public static final String SCANS = "roster.entrusted-care";

    private final EntrustedSql sql;
    private final ChildAccess children;
    private final Roster roster;
    private final Files store;
    private final KeptFiles files;
    private final Audit audit;
    private final Clock clock;

    EntrustedCares(EntrustedSql sql, ChildAccess children, Roster roster, Files store, KeptFiles files, Audit audit,
            Clock clock) {
        this.sql = sql;
        this.children = children;
        this.roster = roster;
        this.store = store;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The open one first, then the ended ones. */
    @Transactional(readOnly = true)
    public List<EntrustedCare> of(ChildId child, Viewer viewer) {
        return children.find(child, Act.OPEN, viewer).isEmpty() ? List.of() : sql.of(List.of(child));
    }

    /** The same of a file that is open already. */
    @Transactional(readOnly = true)
    public List<EntrustedCare> of(ChildFile file, Viewer viewer) {
        return ChildAccess.may(Act.OPEN, file, viewer) ? sql.of(List.of(file.id())) : List.of();
    }

    /** The open agreements of these children, as far as they are in sight: for ledgers and figures. */
    @Transactional(readOnly = true)
    public List<EntrustedCare> open(Collection<ChildId> ofChildren) {
        return sql.of(ofChildren).stream().filter(care -> care.end() == null).toList();
    }

    @Transactional(readOnly = true)
    public EntrustedCare find(ChildId child, EntrustedCareId id, Viewer viewer) {
        children.file(child, Act.OPEN, viewer);
        return sql.find(id).filter(care -> care.child().equals(child)).orElseThrow(NotFound::new);
    }

    /**
     * Enters an agreement, or that there is none. An open one ends the same day; the carer of a signed one becomes the
     * guardian in the file.
     *
     * @param instead the open agreement that the person saw, empty when there was none: another one means that a
     *     colleague was quicker
     * @return the objections; when there are none it is entered
     */
    public List<Refusal> enter(ChildId child, Agreement agreement, Optional<EntrustedCareId> instead, Viewer by) {
        var file = children.file(child, Act.AMEND, by);
        var today = LocalDate.now(clock);
        var objections = CarePolicy.all(agreement, file.facts().<RoughDate>get(Fact.BIRTH).orElse(null), today);
        if (!objections.isEmpty()) return objections;
        store.hold(List.of(child.value()));
        var open = sql.lockOpen(child);
        if (!open.map(EntrustedCare::id).equals(instead)) return List.of(Refusal.of("roster.entrusted.object.meanwhile"));
        open.ifPresent(old -> sql.end(old.id(), new EntrustedCare.End(today, CareEnding.REPLACED, null), clock.instant(), by.account()));
        var id = EntrustedCareId.next();
        sql.insert(id, child, agreement, clock.instant(), by.account());
        audit.record(by, "entrusted-care.entered", child.value(), file.school().value(), null,
                Map.of("signature", agreement.signing().kind(), "entrusted", id.toString()));
        tell(child, agreement, by);
        return List.of();
    }

    /** Notes when the school and the village were told in writing (第二十三条). */
    public List<Refusal> hand(ChildId child, EntrustedCareId id, Copies copies, Viewer by) {
        var file = children.file(child, Act.AMEND, by);
        find(child, id, by);
        var today = LocalDate.now(clock);
        for (var day : new LocalDate[] {copies.school(), copies.village()}) {
            if (day != null && day.isAfter(today)) return List.of(Refusal.of("roster.entrusted.object.ahead", day.toString()));
        }
        sql.copies(id, copies);
        audit.record(by, "entrusted-care.handed", child.value(), file.school().value(), null, Map.of("entrusted", id.toString()));
        return List.of();
    }

    /** Ends it; that the agreement was signed leaves the guardian's facts with it. */
    public List<Refusal> end(ChildId child, EntrustedCareId id, EntrustedCare.End end, Viewer by) {
        var file = children.file(child, Act.AMEND, by);
        var care = find(child, id, by);
        var from = care.agreement().from();
        if (end.on().isAfter(LocalDate.now(clock))) return List.of(Refusal.of("roster.entrusted.object.ahead", end.on().toString()));
        if (from != null && end.on().isBefore(from) && end.why() != CareEnding.MADE_BY_MISTAKE) {
            return List.of(Refusal.of("roster.entrusted.object.end-early", end.on().toString(), from.toString()));
        }
        if (!sql.end(id, end, clock.instant(), by.account())) return List.of(Refusal.of("roster.entrusted.object.ended"));
        audit.record(by, "entrusted-care.ended", child.value(), file.school().value(), end.why().name(), Map.of("entrusted", id.toString()));
        if (care.agreement().signed() && isGuardian(care.agreement(), file)) amend(child, new Facts(), EnumSet.of(Fact.GUARDIAN_AGREEMENT_SIGNED), by);
        return List.of();
    }

    /** Keeps a scan of the signed paper, or a photo of it. */
    public FileId scan(ChildId child, EntrustedCareId id, String name, Content content, Viewer by) {
        find(child, id, by);
        return files.keep(SCANS, id.value(), name, content, by);
    }


    private void tell(ChildId child, Agreement agreement, Viewer by) {
        var file = children.file(child, Act.AMEND, by);
        var carer = agreement.carer();
        var facts = new Facts();
        if (agreement.signed()) {
            if (!isGuardian(agreement, file)) facts.with(Fact.GUARDIAN_NAME, carer.name());
            facts.with(Fact.GUARDIAN_RELATION, carer.relation()).with(Fact.GUARDIAN_PHONE, carer.phone());
            facts.with(Fact.GUARDIAN_AGREEMENT_SIGNED, RoughDate.of(agreement.signing().signedOn()));
            amend(child, facts, Set.of(), by);
        } else if (file.facts().tells(Fact.GUARDIAN_AGREEMENT_SIGNED) && isGuardian(agreement, file)) {
            amend(child, facts, EnumSet.of(Fact.GUARDIAN_AGREEMENT_SIGNED), by);
        }
    }

    private void amend(ChildId child, Facts told, Set<Fact> cleared, Viewer by) {
        var version = children.file(child, Act.AMEND, by).version();
        if (!(roster.amend(child, version, told, cleared, Source.PAGE, by) instanceof AmendOutcome.Amended)) {
            throw new IllegalStateException("the file was held and has changed all the same");
        }
    }

    private static boolean isGuardian(Agreement agreement, ChildFile file) {
        return file.facts().<String>get(Fact.GUARDIAN_NAME).filter(agreement.carer().name()::equals).isPresent();
    }
}
