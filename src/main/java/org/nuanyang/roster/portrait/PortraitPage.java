package org.nuanyang.roster.portrait;

import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Problems;

/** The photo there is, and a field for another; without the consent neither. */
public record PortraitPage(ChildFile file, @Nullable String photoUrl, boolean agreed, Problems problems) {
    public String url() {
        return "/children/" + file.id() + "/photo";
    }

    public String consentUrl() {
        return "/children/" + file.id() + "/consents/new?purpose=PHOTO";
    }

    public String backUrl() {
        return "/children/" + file.id();
    }
}
