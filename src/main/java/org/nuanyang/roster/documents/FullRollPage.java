package org.nuanyang.roster.documents;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * The other forms of a roll.
 *
 * @param name of the roll: school, class, day
 * @param klass null for the whole school
 * @param many so many that nobody stands out among them
 */
public record FullRollPage(String name, OrgId school, @Nullable OrgId klass, boolean many, String backUrl) {
    public String namelessUrl() {
        return url("nameless-roll.xlsx", "");
    }

    public String fullUrl() {
        return url("full-roll.xlsx", "");
    }

    /** Numbers masked. */
    public String everyColumnUrl() {
        return url("roll.xlsx", "all=true");
    }

    private String url(String file, String query) {
        var of = klass == null ? "" : "class=" + klass;
        return "/schools/" + school + "/" + file + (query.isEmpty() && of.isEmpty() ? "" : "?") + query + (query.isEmpty() || of.isEmpty() ? "" : "&") + of;
    }
}
