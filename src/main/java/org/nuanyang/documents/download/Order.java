package org.nuanyang.documents.download;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.Downloads.Filling;

/** A file whose purpose is told: what it is, how it is filled, and for whom. */
record Order(Parcel parcel, LeavingForm form, DownloadId id, String number, Filling filling, Viewer by) {
    Order(Parcel parcel, LeavingForm form, Filling filling, Viewer by) {
        this(parcel, form, form.id(), Mark.drawNumber(), filling, by);
    }

    Purpose purpose() {
        return form.chosen().orElseThrow();
    }

    @Nullable UUID school() {
        return parcel.school() == null ? null : parcel.school().value();
    }
}
