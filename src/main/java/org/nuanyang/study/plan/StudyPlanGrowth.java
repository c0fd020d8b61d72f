package org.nuanyang.study.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.text.StudyPart;
import org.springframework.stereotype.Component;

/** When a study plan was made, how its stages came out and how it ended, on the child's timeline. */
@Component
class StudyPlanGrowth implements GrowthSource {
    private final StudyPlans plans;

    StudyPlanGrowth(StudyPlans plans) {
        this.plans = plans;
    }

    @Override
    public Set<GrowthKind> kinds() {
        return EnumSet.of(GrowthKind.PLAN);
    }

    @Override
    public List<Entry> of(ChildFile file, Viewer viewer) {
        var url = "/children/" + file.id() + "/study-plan";
        var entries = new ArrayList<Entry>();
        for (var plan : plans.of(Learner.of(file), viewer)) {
            for (var version : plan.versions())
                entries.add(entry(version.writtenOn(), Words.say(version.version() == 1 ? "study.plan.growth.begun" : "study.plan.growth.changed"), url, "1-" + plan.id() + "-v" + version.version()));
            for (var effect : plan.effects()) {
                var subject = plan.text().parts().stream().filter(part -> part.line() == effect.line()).map(StudyPart::subject).findFirst().orElse("");
                entries.add(entry(effect.on(), Words.say("study.plan.growth.effect", effect.stage(), subject, Words.say(effect.outcome())), url, "1-" + plan.id() + "-e" + effect.stage() + "-" + effect.line()));
            }
            var closure = plan.closure();
            if (closure != null) entries.add(entry(closure.on(), Words.say("study.plan.growth.closed", Words.say(closure.ending())), url, "1-" + plan.id() + "-z"));
        }
        return entries;
    }

    private static Entry entry(LocalDate on, String words, String url, String place) {
        return new Entry(RoughDate.of(on), GrowthKind.PLAN, words, url, place);
    }
}
