package org.nuanyang.documents.download;

import java.util.List;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** What a file is taken out for. */
public record LeavingPage(Parcel parcel, String url, LeavingForm form, DownloadId id, Problems problems) {
    public List<Option> purposes() {
        return Option.all(Purpose.class);
    }

    public List<String> purpose() {
        return form.purpose() == null ? List.of() : List.of(form.purpose());
    }
}
