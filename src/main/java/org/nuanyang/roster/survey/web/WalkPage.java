package org.nuanyang.roster.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.survey.SurveyAnswer;
import org.nuanyang.roster.survey.SurveyLine;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.web.SectionPage.Conflict;
import org.nuanyang.shell.Problems;

/**
 * One step of the walk: the child whose name is called, or the form of an answer that tells something.
 *
 * @param place a class, or a school for its children without one
 * @param label what the place is called
 * @param child null when nobody is left, or the round is closed
 * @param form null until an answer is chosen that tells something
 * @param last the viewer's own last answer, to be taken back
 * @param said what has just happened and has to be read
 * @param enrolUrl null for those who enrol nobody
 */
public record WalkPage(
        SurveyRound round, OrgId place, String label, List<SurveyLine> names, @Nullable Child child, @Nullable Form form,
        @Nullable Last last, @Nullable Said said, @Nullable String enrolUrl) {

    /** @param answered the answer that stands, with its author; null while unchecked */
    public record Child(ChildFile file, String who, List<String> known, @Nullable String answered) {
        public List<SurveyAnswer> offered() {
            return SurveyAnswer.offered(file.membership().answer());
        }
    }

    /** @param conflicts what somebody else has changed meanwhile beside what was typed */
    public record Form(SurveyAnswer answer, List<Group> groups, Problems problems, List<Conflict> conflicts) {}

    /** @param rare folded away until somebody needs it */
    public record Group(String title, List<WalkField> fields, boolean rare) {}

    public record Last(ChildId child, String words) {}

    public record Said(Refusal what, boolean warns) {
        static Said warning(String key, Object... args) {
            return new Said(new Refusal(key, List.of(args)), true);
        }

        public String words() {
            return what.words();
        }
    }

    public String url() {
        return "/surveys/" + round.id() + "/walk/" + place;
    }

    public String backUrl() {
        return url() + "/back";
    }

    public String url(ChildId child) {
        return url() + "?child=" + child;
    }

    public String url(SurveyAnswer answer) {
        return url(child.file().id()) + "&answer=" + answer;
    }

    public String roundUrl() {
        return "/surveys/" + round.id();
    }

    public long left() {
        return names.stream().filter(name -> name.answer() == null).count();
    }

    public long checked() {
        return names.size() - left();
    }

    public String progress() {
        return left() == 0 ? Words.say("roster.survey.walk.done", names.size()) : Words.say("roster.survey.walk.left", left());
    }

    public boolean isCurrent(SurveyLine name) {
        return child != null && child.file().id().equals(name.child());
    }

    /** The next unchecked name after this child, for whoever is not here today. */
    public @Nullable String skipUrl() {
        if (child == null) return null;
        var next = next(names, child.file().id());
        return next == null || next.equals(child.file().id()) ? null : url(next);
    }

    static @Nullable ChildId next(List<SurveyLine> names, @Nullable ChildId after) {
        int from = 0;
        for (int i = 0; i < names.size(); i++) if (names.get(i).child().equals(after)) from = i + 1;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get((from + i) % names.size());
            if (name.answer() == null) return name.child();
        }
        return null;
    }
}
