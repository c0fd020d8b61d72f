package org.nuanyang.access;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.KeyCopies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key file, as administrators answer for it. No key is shown to anybody. */
@Service
@Transactional
public class KeyCustody {
    private final KeyCopies copies;
    private final Audit audit;

    KeyCustody(KeyCopies copies, Audit audit) {
        this.copies = copies;
        this.audit = audit;
    }

    public Path file(Viewer viewer) {
        refuseUnlessAdministrator(viewer);
        return copies.file();
    }

    public List<KeyCopies.Shown> keys(Viewer viewer) {
        refuseUnlessAdministrator(viewer);
        return copies.keys();
    }

    @Transactional(readOnly = true)
    public boolean copyKept(Viewer viewer) {
        refuseUnlessAdministrator(viewer);
        return copies.confirmed(viewer.county());
    }

    /** Twice is once. */
    public void confirm(Viewer viewer) {
        if (copyKept(viewer)) return;
        copies.confirm(viewer.county(), viewer.accountId());
        audit.record(viewer, "keys.copy-kept", null, null, null, Map.of("keys", copies.keys().size()));
    }

    private static void refuseUnlessAdministrator(Viewer viewer) {
        if (!viewer.administers()) throw new NotFound();
    }
}
