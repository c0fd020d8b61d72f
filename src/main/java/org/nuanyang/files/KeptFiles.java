package org.nuanyang.files;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and opens photos and scans; whoever may not see the thing they belong to does not find them. */
@Service
@Transactional
public class KeptFiles {
    /** In full, or as a small picture. */
    public enum Size { FULL, THUMBNAIL }

    private final FileSql sql;
    private final ObjectProvider<FileOwner> owners;
    private final Audit audit;
    private final Clock clock;

    KeptFiles(FileSql sql, ObjectProvider<FileOwner> owners, Audit audit, Clock clock) {
        this.sql = sql;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param owner the key of the kind of thing, {@code subject} the thing itself */
    public FileId keep(String owner, UUID subject, String name, Content content, Viewer by) {
        var ground = owner(owner).mayKeep(subject, by).orElseThrow(NotFound::new);
        var id = FileId.next();
        sql.insert(id, owner, subject, ground, name, content, clock.instant(), by.account());
        record(by, "file.kept", ground, id, owner);
        return id;
    }

    /** The files of a thing, the latest first, without their content. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(String owner, UUID subject, Viewer viewer) {
        return owner(owner).mayOpen(subject, viewer).isEmpty() ? List.of() : sql.of(owner, subject);
    }

    /** What is in a file; each opening is logged with the ground on which the viewer may. */
    public Opened open(FileId id, Size size, Viewer by) {
        var file = sql.find(id).orElseThrow(NotFound::new);
        var ground = owner(file.owner()).mayOpen(file.subject(), by).orElseThrow(NotFound::new);
        var bytes = size == Size.FULL ? Optional.of(sql.content(id)) : sql.thumbnail(id);
        record(by, size == Size.FULL ? "file.opened" : "file.glanced-at", ground, id, file.owner());
        return new Opened(file, bytes.orElseThrow(NotFound::new));
    }

    /** Takes the content away for good; that there was a file, and who removed it, stays. */
    public void remove(FileId id, Viewer by) {
        var file = sql.find(id).orElseThrow(NotFound::new);
        var ground = owner(file.owner()).mayKeep(file.subject(), by).orElseThrow(NotFound::new);
        sql.remove(id, clock.instant(), by.account());
        record(by, "file.removed", ground, id, file.owner());
    }

    /** Takes all files of a thing away, also when nobody may open them any more. */
    public int removeAll(String owner, UUID subject, Viewer by) {
        var all = sql.of(owner, subject);
        all.forEach(file -> remove(file.id(), by));
        return all.size();
    }

    public record Opened(KeptFile file, byte[] bytes) {}

    private FileOwner owner(String key) {
        return owners.stream().filter(owner -> owner.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }

    private void record(Viewer by, String action, FileOwner.Ground ground, FileId id, String owner) {
        audit.record(by, action, ground.child(), ground.school(), ground.why(), Map.of("file", id.toString(), "owner", owner));
    }
}
