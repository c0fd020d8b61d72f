package org.nuanyang.protection.pupil;

import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A child with whom something may be done. The caller logs what it does. */
@Service
@Transactional(readOnly = true)
public class Pupils {
    private final PupilSql sql;

    Pupils(PupilSql sql) {
        this.sql = sql;
    }

    public Optional<Pupil> find(UUID id, Act act, Viewer viewer) {
        return sql.find(id).filter(pupil -> may(act, pupil, viewer));
    }

    public Pupil get(UUID id, Act act, Viewer viewer) {
        return find(id, act, viewer).orElseThrow(NotFound::new);
    }

    public static boolean may(Act act, Pupil pupil, Viewer viewer) {
        return viewer.scope().may(act, pupil.school(), pupil.klass(), pupil.id());
    }
}
