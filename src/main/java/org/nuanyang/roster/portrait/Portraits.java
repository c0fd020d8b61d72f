package org.nuanyang.roster.portrait;

import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileOwner;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentUse;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The photo of a child: one at a time; a new one takes the place of the old, whose picture is gone. Without the parents' consent
 * none is taken and none is shown, and with the consent goes the photo.
 */
@Service
@Transactional
public class Portraits implements FileOwner, ConsentUse {
    static final String KEY = "roster.portrait";

    private final ChildAccess children;
    private final KeptFiles files;
    private final Consents consents;

    Portraits(ChildAccess children, KeptFiles files, Consents consents) {
        this.children = children;
        this.files = files;
        this.consents = consents;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
        return children.ground(new ChildId(subject), Act.OPEN, viewer).filter(_ -> agreed(subject));
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

    public Optional<Refusal> set(ChildId child, String name, Content picture, Viewer by) {
        if (!agreed(child.value())) return Optional.of(Refusal.of("roster.portrait.no-consent"));
        files.removeAll(KEY, child.value(), by);
        files.keep(KEY, child.value(), name, picture, by);
        return Optional.empty();
    }

    public void remove(ChildId child, Viewer by) {
        files.removeAll(KEY, child.value(), by);
    }

    @Transactional(readOnly = true)
    public boolean agreed(ChildId child) {
        return agreed(child.value());
    }

    @Override
    public ConsentPurpose purpose() {
        return ConsentPurpose.PHOTO;
    }

    @Override
    public void withdrawn(UUID child, Viewer by) {
        files.removeAll(KEY, child, by);
    }

    private boolean agreed(UUID child) {
        return consents.given(child, ConsentPurpose.PHOTO);
    }
}
