package org.nuanyang.roster.portrait;

import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileOwner;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photo of a child: one at a time; a new one takes the place of the old, whose picture is gone. */
@Service
@Transactional
public class Portraits implements FileOwner {
    static final String KEY = "roster.portrait";

    private final ChildAccess children;
    private final KeptFiles files;

    Portraits(ChildAccess children, KeptFiles files) {
        this.children = children;
        this.files = files;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return children.ground(new ChildId(subject), Act.OPEN, viewer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return children.ground(new ChildId(subject), Act.AMEND, viewer);
    }

    @Transactional(readOnly = true)
    public Optional<KeptFile> of(ChildId child, Viewer viewer) {
        return files.of(KEY, child.value(), viewer).stream().findFirst();
    }

    /** The picture itself; each look is logged. */
    public byte[] open(KeptFile portrait, KeptFiles.Size size, Viewer by) {
        return files.open(portrait.id(), size, by).bytes();
    }

    public void set(ChildId child, String name, Content picture, Viewer by) {
        var before = files.of(KEY, child.value(), by);
        files.keep(KEY, child.value(), name, picture, by);
        before.forEach(old -> files.remove(old.id(), by));
    }

    public void remove(ChildId child, Viewer by) {
        files.of(KEY, child.value(), by).forEach(old -> files.remove(old.id(), by));
    }
}
