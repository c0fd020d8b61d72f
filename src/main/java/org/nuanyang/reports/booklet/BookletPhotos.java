package org.nuanyang.reports.booklet;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.entry.RecordPhotos;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.reports.booklet.Booklet.Photo;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.portrait.Portraits;
import org.springframework.stereotype.Component;

/** The portrait, and the photos of what was done with this child alone: others in a picture were not asked. Without the parents' consent there is none. */
@Component
class BookletPhotos {
    private static final int MOST = 12;

    private final Portraits portraits;
    private final RecordPhotos photos;
    private final KeptFiles files;

    BookletPhotos(Portraits portraits, RecordPhotos photos, KeptFiles files) {
        this.portraits = portraits;
        this.photos = photos;
        this.files = files;
    }

    Optional<String> portrait(ChildId child, Viewer by) {
        return portraits.agreed(child) ? portraits.of(child, by).map(kept -> picture(kept, by)) : Optional.empty();
    }

    /** The latest of them, the earliest first. */
    List<Photo> of(ChildId child, List<KeptRecord> records, Viewer by) {
        if (!portraits.agreed(child)) return List.of();
        var found = new ArrayList<Photo>();
        for (var record : records.reversed()) {
            if (record.names().size() + record.unseen() > 1) continue;
            for (var kept : photos.of(record.id(), by)) {
                if (found.size() == MOST) return found.reversed();
                found.add(new Photo(picture(kept, by), record.record().common().day().toString()));
            }
        }
        return found.reversed();
    }

    private String picture(KeptFile kept, Viewer by) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(files.open(kept.id(), KeptFiles.Size.THUMBNAIL, by).bytes());
    }
}
