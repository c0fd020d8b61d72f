package org.nuanyang.study.tutor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.Learner;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be asked to tutor: the teachers of the class, their colleagues, and the grown-ups who are paired with the child. */
@Service
@Transactional(readOnly = true)
public class Tutors {
    private final TutorSql staff;
    private final Pairings pairings;
    private final Clock clock;

    Tutors(TutorSql staff, Pairings pairings, Clock clock) {
        this.staff = staff;
        this.pairings = pairings;
        this.clock = clock;
    }

    public List<Tutor> of(Learner file, Viewer viewer) {
        var paired = pairings.of(file.id(), viewer).stream().filter(pairing -> pairing.open() && pairing.sort() != HelperSort.PUPIL).map(pairing -> new Tutor(pairing.account(), pairing.helperName()));
        var byKey = new LinkedHashMap<String, Tutor>();
        Stream.concat(staff.at(file.school(), file.klass(), LocalDate.now(clock)).stream(), paired).forEach(tutor -> byKey.putIfAbsent(tutor.key(), tutor));
        return List.copyOf(byKey.values());
    }

    /** By subject, who teaches it in the child's class. */
    public Map<String, Tutor> teaching(Learner file) {
        return file.klass() == null ? Map.of() : staff.teaching(file.school(), file.klass(), LocalDate.now(clock));
    }

    /** Who may own a plan of the child's: those of the class first. */
    public List<Tutor> colleagues(Learner file) {
        return staff.at(file.school(), file.klass(), LocalDate.now(clock));
    }

    /** The colleagues of a school. */
    public List<Tutor> at(OrgId school) {
        return staff.at(school, null, LocalDate.now(clock));
    }

    /** 学习帮手: the classmates who are paired with the child for that, by name; paired on the page of pairings and nowhere else. */
    public List<String> helpers(ChildId child, Viewer viewer) {
        return pairings.of(child, viewer).stream().filter(pairing -> pairing.open() && pairing.kind() == PairingKind.STUDY_HELPER).map(Pairing::helperName).toList();
    }
}
