package org.nuanyang.care.documents;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;

/** Gives records the names that their papers need: of children, classes, colleagues. */
@Component
class Reader {
    private final Roster roster;
    private final Orgs orgs;
    private final AccountNames accounts;
    private final Clock clock;

    Reader(Roster roster, Orgs orgs, AccountNames accounts, Clock clock) {
        this.roster = roster;
        this.orgs = orgs;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * For one paper or ledger: what has been looked up once is not looked up again.
     *
     * @param act what the viewer must be allowed to do with a child who did not come into a record of the viewer's own
     */
    Reading begin(Act act, Viewer viewer) {
        return new Reading(act, viewer);
    }

    final class Reading {
        private final Act act;
        private final Viewer viewer;
        private final Map<ChildId, ChildFile> files = new HashMap<>();
        private final Map<AccountId, String> names = new HashMap<>();
        private final Map<OrgId, Org> places = new HashMap<>();

        private Reading(Act act, Viewer viewer) {
            this.act = act;
            this.viewer = viewer;
        }

        /** Of each record those children whom the viewer may take out; a record of nobody else is left out, and so is a withdrawn one. */
        List<Written> written(List<KeptRecord> kept) {
            lookUp(kept);
            return kept.stream().filter(record -> record.withdrawn() == null).map(this::written).filter(written -> !written.pupils().isEmpty()).toList();
        }

        private void lookUp(List<KeptRecord> kept) {
            var unknown = kept.stream().flatMap(record -> record.names().keySet().stream()).distinct().filter(child -> !files.containsKey(child)).toList();
            if (!unknown.isEmpty()) files.putAll(roster.files(unknown, viewer));
            name(kept.stream().flatMap(record -> Stream.concat(Stream.of(record.doneBy(), record.enteredBy()), record.steps().stream().map(KeptRecord.Step::owner))).toList());
        }

        private void name(Collection<AccountId> people) {
            var unknown = people.stream().distinct().filter(account -> !names.containsKey(account)).toList();
            if (!unknown.isEmpty()) names.putAll(accounts.of(viewer.county(), unknown));
        }

        private Written written(KeptRecord kept) {
            var pupils = new LinkedHashMap<ChildId, Pupil>();
            for (var child : kept.names().entrySet()) {
                var file = files.get(child.getKey());
                if (kept.isBy(viewer.account()) || file != null && ChildAccess.may(act, file, viewer)) pupils.put(child.getKey(), pupil(kept, child.getValue(), file));
            }
            var steps = kept.steps().stream().map(step -> step.what() + "（" + names.getOrDefault(step.owner(), "") + "，" + Days.of(step.due()) + "前"
                    + (step.doneAt() == null ? "" : "，已办") + "）").toList();
            return new Written(kept.record(), pupils, kept.unseen() + kept.names().size() - pupils.size(), kept.doneBy(), names.getOrDefault(kept.doneBy(), ""),
                    names.getOrDefault(kept.enteredBy(), ""), LocalDate.ofInstant(kept.enteredAt(), clock.getZone()), steps, kept.late());
        }

        /** Whoever may not open a child's file prints the name alone. */
        private Pupil pupil(KeptRecord kept, String name, @Nullable ChildFile file) {
            var klass = label(kept.klass() != null ? kept.klass() : file == null ? null : file.klass(), kept.record().common().day());
            return file == null ? new Pupil(name, "", klass, "", "", "", "") : Pupil.of(file.facts(), klass);
        }

        Pupil pupil(ChildFile file, LocalDate on) {
            files.put(file.id(), file);
            return Pupil.of(file.facts(), label(file.klass(), on));
        }

        String label(@Nullable OrgId klass, LocalDate on) {
            return klass == null ? "" : place(klass).label(on);
        }

        String school(OrgId school) {
            return place(school).name();
        }

        private Org place(OrgId id) {
            return places.computeIfAbsent(id, _ -> orgs.find(id).orElseThrow());
        }

        /** By their names, as lists are read. */
        List<ChildId> inOrder(Map<ChildId, Pupil> pupils) {
            var byName = Comparator.comparing((ChildId child) -> pupils.get(child).name(), Collator.getInstance(new ULocale("zh@collation=pinyin"))::compare);
            return pupils.keySet().stream().sorted(byName.thenComparing(ChildId::toString)).toList();
        }
    }
}
