package org.nuanyang.study.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.web.StudyPlanForm.PartLine;
import org.nuanyang.study.plan.web.StudyPlanForm.StageLine;
import org.nuanyang.study.tutor.Tutor;

/**
 * A study plan being written.
 *
 * @param blank what a subject yet to be added starts from
 * @param room so many subjects below those that are written
 * @param marked whether the marks tell something
 */
record StudyPlanFormPage(Learner file, StudyPlanForm form, List<Tutor> tutors, PartLine blank, int room, boolean signed, boolean marked, Problems problems) {
    private static final int MOST = 8;

    public String url() {
        return "/children/" + file.id() + "/study-plan";
    }

    public String title() {
        return Words.say(form.version() > 0 ? "study.plan.change-of" : form.follows() == null ? "study.plan.write-of" : "study.plan.renew-of", file.name());
    }

    public List<Option> people() {
        return tutors.stream().map(tutor -> new Option(tutor.key(), tutor.name())).toList();
    }

    public List<Option> subjects(PartLine part) {
        var known = Arrays.asList(Words.say("study.plan.subjects").split("，"));
        var own = part.subject() == null || part.subject().isBlank() || known.contains(part.subject()) ? Stream.<String>empty() : Stream.of(part.subject());
        return Stream.concat(own, known.stream()).map(name -> new Option(name, name)).toList();
    }

    public List<PartLine> parts() {
        var told = StudyPlanForm.told(form.parts());
        return filled(told, blank, Math.min(MOST, Math.max(1, told.size() + room)));
    }

    public List<StageLine> stages() {
        var told = StudyPlanForm.told(form.stages());
        return filled(told, new StageLine(null, null, ""), Math.min(6, told.size() + 1));
    }

    public @Nullable String hint(PartLine part) {
        return part.equals(blank) ? null : part.subject();
    }

    private static <T> List<T> filled(List<T> told, T blank, int all) {
        var lines = new ArrayList<>(told);
        while (lines.size() < all) lines.add(blank);
        return lines;
    }
}
