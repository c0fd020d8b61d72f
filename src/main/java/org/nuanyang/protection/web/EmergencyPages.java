package org.nuanyang.protection.web;

import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.protection.Emergencies;
import org.nuanyang.protection.Emergency;
import org.nuanyang.protection.pupil.Pupil;
import org.nuanyang.protection.pupil.Pupils;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Component;

/** Lays out the openings in an emergency; a child is named to those who see the child in a list. */
@Component
class EmergencyPages {
    private final Pupils pupils;
    private final Wording wording;

    EmergencyPages(Pupils pupils, Wording wording) {
        this.pupils = pupils;
        this.wording = wording;
    }

    EmergenciesPage list(Page<Emergency> emergencies, Viewer viewer) {
        var names = wording.namesOf(viewer, emergencies.items());
        return new EmergenciesPage(emergencies.map(each -> new EmergenciesPage.Line(
                "/emergencies/" + each.id(), names.getOrDefault(each.opener(), ""), child(each, viewer), wording.place(each.school(), each.klass()),
                wording.minute(each.from()), wording.minute(each.until()), state(each), tone(each))));
    }

    EmergencyPage of(Emergency each, String words, Problems problems, Viewer viewer) {
        var names = wording.namesOf(viewer, List.of(each));
        var review = each.review();
        boolean open = each.open(wording.now());
        boolean own = each.opener().equals(viewer.account());
        return new EmergencyPage(
                each, names.getOrDefault(each.opener(), ""), child(each, viewer),
                pupils.find(each.child(), Act.OPEN, viewer).isPresent() ? "/children/" + each.child() : null,
                wording.place(each.school(), each.klass()), wording.minute(each.from()), wording.minute(each.until()), open,
                review == null ? null : reviewed(review, names.getOrDefault(review.by(), "")),
                own && open, Emergencies.mayReview(each, viewer), words, problems);
    }

    private String reviewed(Emergency.Review review, String who) {
        var said = Words.say("protection.reviewed", who, wording.minute(review.at()), Words.say(review.verdict()));
        return review.words() == null ? said : Words.say("protection.saying", said, review.words());
    }

    private String child(Emergency each, Viewer viewer) {
        return pupils.find(each.child(), Act.LIST, viewer).map(Pupil::name).orElseGet(() -> Words.say("protection.child.hidden"));
    }

    private String state(Emergency each) {
        if (each.open(wording.now())) return Words.say("protection.emergency.open");
        return each.review() == null ? Words.say("protection.emergency.to-review") : Words.say(each.review().verdict());
    }

    private Tone tone(Emergency each) {
        if (each.open(wording.now())) return Tone.WARN;
        if (each.review() == null) return Tone.WAITING;
        return each.review().verdict() == Emergency.Verdict.JUSTIFIED ? Tone.GOOD : Tone.BAD;
    }
}
