package org.nuanyang.risk.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.files.Content;
import org.nuanyang.files.FileOwner;
import org.nuanyang.files.KeptFile;
import org.nuanyang.files.KeptFiles;
import org.nuanyang.roster.ChildAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and scans of an incident: kept with the child, seen by whoever sees the incident and has the child in sight. */
@Service
@Transactional
public class Attachments implements FileOwner {
    private static final String KEY = "risk.incident";

    private final IncidentDesk desk;
    private final ChildAccess children;
    private final ObjectProvider<KeptFiles> files;

    Attachments(IncidentDesk desk, ChildAccess children, ObjectProvider<KeptFiles> files) {
        this.desk = desk;
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
        return seen(subject, viewer).flatMap(incident -> incident.child() == null ? Optional.empty() : children.ground(incident.child(), Act.OPEN, viewer));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
        return seen(subject, viewer).filter(Incident::running)
                .flatMap(incident -> incident.child() == null ? Optional.empty() : children.ground(incident.child(), Act.RECORD, viewer));
    }

    @Transactional(readOnly = true)
    public List<KeptFile> of(IncidentId id, Viewer viewer) {
        return files.getObject().of(KEY, id.value(), viewer);
    }

    public void keep(IncidentId id, String name, Content content, Viewer by) {
        files.getObject().keep(KEY, id.value(), name, content, by);
    }

    private Optional<Incident> seen(UUID subject, Viewer viewer) {
        try {
            return Optional.of(desk.seen(new IncidentId(subject), viewer));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
