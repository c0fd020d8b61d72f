package org.nuanyang.roster.time.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.shell.Problems;

/**
 * The form of one time away.
 *
 * @param absence the row that is corrected; null for another one
 * @param now what is stored now, when somebody else has changed the file meanwhile
 */
public record AbsencePage(
        ChildFile file, Subject side, @Nullable UUID absence, AbsenceForm form, Problems problems, boolean changedMeanwhile, @Nullable String now) {
    public String title() {
        return Words.say(absence == null ? "roster.times.add-to" : "roster.times.correct-of", TimeWords.who(side), file.name());
    }

    public String backUrl() {
        return "/children/" + file.id() + "/absences";
    }

    public String url() {
        return backUrl() + "/" + side.name().toLowerCase(Locale.ROOT) + (absence == null ? "" : "/" + absence);
    }
}
