package org.nuanyang.care.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.record.CareRecords;
import org.nuanyang.care.record.KeptRecord;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileId;
import org.nuanyang.files.FileOwner;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of a record: never asked for, seen by whoever may read the record. */
@Service
@Transactional
public class RecordPhotos implements FileOwner {
    static final String KEY = "care.record";

    private final ObjectProvider<CareRecords> records;
    private final Roster roster;
    private final KeptFiles files;

    RecordPhotos(ObjectProvider<CareRecords> records, Roster roster, KeptFiles files) {
        this.records = records;
        this.roster = roster;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return record(subject, viewer).flatMap(found -> ground(found, viewer));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return record(subject, viewer).filter(found -> found.withdrawn() == null && found.isBy(viewer.account())).flatMap(found -> ground(found, viewer));
    }

    @Transactional(readOnly = true)
    public List<KeptFile> of(RecordId record, Viewer viewer) {
        return files.of(KEY, record.value(), viewer);
    }

    FileId keep(RecordId record, String name, Content picture, Viewer by) {
        return files.keep(KEY, record.value(), name, picture, by);
    }

    private Optional<KeptRecord> record(UUID subject, Viewer viewer) {
        return records.getObject().find(List.of(new RecordId(subject)), viewer).stream().findFirst();
    }

    /** Kept with the first of the children in sight; somebody from outside, to whom no list is shown, has it by the child alone. */
    private Optional<Ground> ground(KeptRecord record, Viewer viewer) {
        return record.record().common().children().stream().filter(record.names()::containsKey).findFirst()
                .map(child -> roster.row(child, viewer)
                        .map(row -> ground(child.value(), row.school().value(), row.klass() == null ? null : row.klass().value(), viewer))
                        .orElseGet(() -> ground(child.value(), record.school().value(), null, viewer)));
    }

    private static Ground ground(UUID child, UUID school, @Nullable UUID klass, Viewer viewer) {
        return new Ground(child, null, school, viewer.scope().why(school, klass, child));
    }
}
