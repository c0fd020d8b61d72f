package org.nuanyang.documents.download;

import java.util.List;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * What a file is taken out for.
 *
 * @param most so many children leave without an approval
 */
public record LeavingPage(Parcel parcel, String url, LeavingForm form, DownloadId id, LargerSets.Standing standing, int most, Problems problems) {
    public boolean unapproved() {
        return standing == LargerSets.Standing.MISSING;
    }

    public boolean ownWord() {
        return standing == LargerSets.Standing.OWN_WORD;
    }

    public String approvalUrl() {
        var place = parcel.klass() == null ? parcel.school() : parcel.klass();
        return "/approvals/new?kind=EXPORT" + (parcel.school() == null ? "" : "&school=" + parcel.school()) + (place == null ? "" : "&place=" + place);
    }

    public List<Option> purposes() {
        return Option.all(Purpose.class);
    }

    public List<String> purpose() {
        return form.purpose() == null ? List.of() : List.of(form.purpose());
    }
}
