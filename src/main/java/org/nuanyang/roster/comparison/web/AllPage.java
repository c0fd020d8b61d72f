package org.nuanyang.roster.comparison.web;

import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.comparison.Finding;

/** Asked before the same is chosen for all lines of a kind. @param lines for how many nothing is chosen yet and it fits */
public record AllPage(ImportRun run, Finding finding, String word, int lines) {
    public String url() {
        return "/comparisons/" + run.id() + "/all?show=" + finding.word() + "&word=" + word;
    }

    public String backUrl() {
        return "/comparisons/" + run.id() + "?show=" + finding.word();
    }

    /** These leave a note, which may say why. */
    public boolean reasoned() {
        return word.equals("not-ours") || word.equals("keep") || word.equals("follow-up");
    }
}
