package org.nuanyang.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.files.FileOwner.Ground;
import org.springframework.stereotype.Component;

/** For the packages around the roster: a file with which something may be done. The caller logs what it does with it. */
@Component
public class ChildAccess {
    private final Roster roster;

    ChildAccess(Roster roster) {
        this.roster = roster;
    }

    /** Anything but looking and printing asks for a child who is still here. */
    public Optional<ChildFile> find(ChildId id, Act act, Viewer viewer) {
        boolean reading = act == Act.OPEN || act == Act.EXPORT || act == Act.CALL;
        return Optional.ofNullable(roster.files(List.of(id), viewer).get(id))
                .filter(file -> (reading || file.left() == null) && may(act, file, viewer));
    }

    public ChildFile file(ChildId id, Act act, Viewer viewer) {
        return find(id, act, viewer).orElseThrow(NotFound::new);
    }

    /** The ground on which a photo or scan of this child may be seen or kept. */
    public Optional<Ground> ground(ChildId id, Act act, Viewer viewer) {
        return find(id, act, viewer).map(file -> new Ground(id.value(), null, file.school().value(), why(file, viewer)));
    }

    public static boolean may(Act act, ChildFile file, Viewer viewer) {
        return viewer.scope().may(act, file.school().value(), klass(file), file.id().value());
    }

    public static String why(ChildFile file, Viewer viewer) {
        return viewer.scope().why(file.school().value(), klass(file), file.id().value());
    }

    private static @Nullable UUID klass(ChildFile file) {
        return file.klass() == null ? null : file.klass().value();
    }
}
