package org.nuanyang.roster.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.documents.RosterLedger.Numbers;
import org.nuanyang.roster.dossier.Dossier.Former;
import org.nuanyang.roster.dossier.Dossier.Mark;
import org.nuanyang.roster.entrusted.EntrustedCares;
import org.nuanyang.roster.entrusted.EntrustedWords;
import org.nuanyang.roster.portrait.Portraits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts children's files on paper, for those who may take them out; each child is logged. */
@Service
@Transactional
public class Dossiers {

    private final Roster roster;
    private final ChildAccess children;
    private final Portraits portraits;
    private final EntrustedCares cares;
    private final FormerGuardianSql former;
    private final Orgs orgs;
    private final Duties duties;
    private final Audit audit;
    private final Clock clock;

    Dossiers(Roster roster, ChildAccess children, Portraits portraits, EntrustedCares cares, FormerGuardianSql former, Orgs orgs, Duties duties,
            Audit audit, Clock clock) {
        this.roster = roster;
        this.children = children;
        this.portraits = portraits;
        this.cares = cares;
        this.former = former;
        this.orgs = orgs;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    public DossierSheet ofChild(ChildId id, Numbers numbers, Viewer by) {
        return sheet(List.of(children.file(id, Act.EXPORT, by)), numbers, by);
    }

    /** A class whose children the viewer may take out as a whole. */
    @Transactional(readOnly = true)
    public Org klass(OrgId id, Viewer by) {
        var klass = orgs.asAWhole(id, Act.EXPORT, by);
        if (klass.kind() != Org.Kind.CLASS) throw new NotFound();
        return klass;
    }

    /** How many papers those of a class are. */
    @Transactional(readOnly = true)
    public int count(OrgId klass, Viewer by) {
        int children = (int) roster.list(ChildFilter.ofClass(klass), 1, by).total();
        if (children == 0) throw new NotFound();
        return children;
    }

    public DossierSheet ofClass(OrgId id, Numbers numbers, Viewer by) {
        klass(id, by);
        var files = new ArrayList<ChildFile>();
        roster.each(ChildFilter.ofClass(id), by, file -> {
            if (ChildAccess.may(Act.OPEN, file, by)) files.add(file);
        });
        if (files.isEmpty()) throw new NotFound();
        return sheet(files, numbers, by);
    }

    private DossierSheet sheet(List<ChildFile> files, Numbers numbers, Viewer by) {
        var past = former.of(files.stream().map(ChildFile::id).toList());
        var care = cares.open(files.stream().map(ChildFile::id).toList()).stream().collect(Collectors.toMap(each -> each.child(), each -> each));
        var foot = Foot.printed(by.name(), clock) + (numbers == Numbers.MASKED ? "（号码已遮盖）" : "");
        var today = LocalDate.now(clock);
        var sheet = new DossierSheet(files.stream().map(file -> new Dossier(
                        cover(file, numbers, today), photo(file, by), DossierForm.of(file.facts(), numbers).blocks(), marks(file),
                        past.getOrDefault(file.id().value(), List.of()).stream().map(Dossiers::former).toList(),
                        Words.inChinese(() -> file.membership().words()),
                        care.containsKey(file.id()) ? Words.inChinese(() -> EntrustedWords.sentence(care.get(file.id()), today)) : "", foot))
                .toList());
        for (var file : files) {
            audit.record(by, "child.exported", file.id().value(), file.school().value(), ChildAccess.why(file, by),
                    Map.of("kind", "DOSSIER", "ids", numbers, "phones", numbers));
        }
        return sheet;
    }

    private Dossier.Cover cover(ChildFile file, Numbers numbers, LocalDate today) {
        var form = DossierForm.of(file.facts(), numbers);
        var klass = file.klass() == null ? null : orgs.find(file.klass()).orElse(null);
        return new Dossier.Cover(
                orgs.find(file.school()).map(Org::name).orElse(""), klass == null ? "" : klass.label(today), file.name(),
                form.text().of(org.nuanyang.roster.Fact.SEX, file.facts()), form.text().of(org.nuanyang.roster.Fact.BIRTH, file.facts()),
                form.text().of(org.nuanyang.roster.Fact.STUDENT_NUMBER, file.facts()), file.id().toString().substring(24).toUpperCase(Locale.ROOT),
                file.enrolledOn().toString(), klass == null ? "" : String.join("、", duties.namesOf(Role.HOMEROOM, klass.id())));
    }

    private @Nullable String photo(ChildFile file, Viewer by) {
        return portraits.of(file.id(), by)
                .map(kept -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(portraits.open(kept, KeptFiles.Size.THUMBNAIL, by)))
                .orElse(null);
    }

    private static List<Mark> marks(ChildFile file) {
        return Arrays.stream(Clarity.values()).map(clarity -> new Mark(Words.sayIn(Locale.SIMPLIFIED_CHINESE, clarity),
                clarity.complete(file.facts()) ? "清楚" : "尚缺：" + clarity.missing(file.facts()).stream()
                        .map(fact -> Words.sayIn(Locale.SIMPLIFIED_CHINESE, fact)).collect(Collectors.joining("、")))).toList();
    }

    private static Former former(FormerGuardianSql.Former former) {
        return new Former(former.name(), former.relation() == null ? "" : former.relation().word(), former.fromOn().toString(), former.untilOn().toString());
    }
}
