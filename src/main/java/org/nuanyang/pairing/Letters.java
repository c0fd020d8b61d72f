package org.nuanyang.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.pairing.PairingFilter.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 责任书: laid out from the pairing, singly or for a whole school in one file; when it was signed, and the scan. */
@Service
@Transactional
public class Letters {
    /** The key of the letters' scans in {@code files}. */
    public static final String SCANS = "pairing.letter";
    public static final String TITLE = "结对帮扶责任书";

    private final LetterSql sql;
    private final Pairings pairings;
    private final PairingLists lists;
    private final KeptFiles files;
    private final Orgs orgs;
    private final Duties duties;
    private final Audit audit;
    private final Clock clock;

    Letters(LetterSql sql, Pairings pairings, PairingLists lists, KeptFiles files, Orgs orgs, Duties duties, Audit audit, Clock clock) {
        this.sql = sql;
        this.pairings = pairings;
        this.lists = lists;
        this.files = files;
        this.orgs = orgs;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** The letter of one pairing with a grown-up. */
    public PaperFile of(PairingId id, Viewer by) {
        var pairing = printable(id, by);
        return file(pairing.childName() + TITLE, List.of(pairing), by);
    }

    /** Whose letter it is, before it is printed. */
    @Transactional(readOnly = true)
    public Pairing printable(PairingId id, Viewer by) {
        var pairing = theirs(id, by);
        if (pairing.kind().peers()) throw new NotFound();
        return pairing;
    }

    /** The pairings of a school or class that go on; those that are not signed, or all. */
    public List<Pairing> open(OrgId school, PairingFilter filter, boolean all, Viewer by) {
        if (!by.scope().mayIn(Act.PAIR, school)) throw new NotFound();
        return lists.all(new PairingFilter(school, filter.klass(), null, all ? State.PAIRED : State.UNSIGNED, null), by).stream()
                .flatMap(child -> child.pairings().stream())
                .filter(pairing -> !pairing.kind().peers() && (all || pairing.letterSigned() == null)).toList();
    }

    /** Those of a whole school in one file, each on its own page: {@link PaperFile#MOST} at most. */
    public PaperFile ofAll(OrgId school, List<Pairing> some, Viewer by) {
        if (!by.scope().mayIn(Act.PAIR, school)) throw new NotFound();
        return file(orgs.find(school).map(Org::name).orElse("") + TITLE, some, by);
    }

    /** Notes when it was signed; noted again, the later note holds. */
    public Optional<Refusal> signed(PairingId id, LocalDate on, Viewer by) {
        var pairing = theirs(id, by);
        var today = LocalDate.now(clock);
        if (on.isAfter(today)) return Optional.of(Refusal.of("pairing.letter.ahead", on.toString(), today.toString()));
        if (on.isBefore(pairing.from().minusYears(1))) return Optional.of(Refusal.of("pairing.letter.early", on.toString(), pairing.from().toString()));
        sql.signed(id, pairing.child(), on, by.accountId(), clock.instant());
        audit.record(by, "letter.signed", pairing.child().value(), pairing.school().value(), null, Map.of("on", on.toString()));
        return Optional.empty();
    }

    /** The letters of many pairings that were signed on one day. */
    public Optional<Refusal> allSigned(List<PairingId> ids, LocalDate on, Viewer by) {
        for (var id : ids) {
            var refused = signed(id, on, by);
            if (refused.isPresent()) return refused;
        }
        return Optional.empty();
    }

    public FileId scan(PairingId id, String name, Content content, Viewer by) {
        theirs(id, by);
        return files.keep(SCANS, id.value(), name, content, by);
    }

    private PaperFile file(String title, List<Pairing> some, Viewer by) {
        var homerooms = new HashMap<OrgId, String>();
        var papers = some.stream().map(pairing -> {
            var klass = pairing.klass();
            var homeroom = klass == null ? "" : homerooms.computeIfAbsent(klass, each -> String.join("、", duties.namesOf(Role.HOMEROOM, each)));
            var label = klass == null ? "" : orgs.find(klass).map(org -> org.label(LocalDate.now(clock))).orElse("");
            return new ResponsibilityLetter(orgs.find(pairing.school()).map(Org::name).orElse(""), label, homeroom, pairing).letter();
        }).toList();
        audit.recordEach(by, "letter.printed", some.stream().map(pairing -> pairing.child().value()).toList(), some.getFirst().school().value(), null, Map.of());
        return new PaperFile(title, PaperFile.Side.UPRIGHT, papers, Foot.printed(by.name(), clock));
    }

    private Pairing theirs(PairingId id, Viewer by) {
        var pairing = pairings.find(id, by);
        if (!Pairings.may(Act.PAIR, pairing, by)) throw new NotFound();
        return pairing;
    }
}
