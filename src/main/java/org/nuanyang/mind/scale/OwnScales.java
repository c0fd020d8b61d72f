package org.nuanyang.mind.scale;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school's own scales: read from a spreadsheet, looked at, then added by the psychology teacher, who answers for the right to use it. */
@Service
@Transactional
public class OwnScales {
    private static final String OWN = "own-";
    private static final int LONGEST = 60_000;

    private final OwnScaleSql sql;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    OwnScales(OwnScaleSql sql, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a sheet came to: a scale to look at, or what is wrong, each with its row. */
    public record Preview(Optional<Scale> scale, String told, List<Refusal> problems) {}

    public static boolean mayAdd(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.COUNSEL);
    }

    /** The schools where the viewer counsels. */
    @Transactional(readOnly = true)
    public List<Org> schools(Viewer viewer) {
        if (!mayAdd(viewer)) throw new NotFound();
        return orgs.reachable(viewer, Act.COUNSEL).stream().filter(org -> org.kind().hasClasses()).toList();
    }

    public Preview preview(byte[] file, Viewer viewer) {
        if (!mayAdd(viewer)) throw new NotFound();
        var read = ScaleSheet.read(OWN + Ids.next(), file);
        return read.problems().isEmpty() ? new Preview(Optional.of(ScaleReader.read(read.told())), read.told(), List.of()) : new Preview(Optional.empty(), "", read.problems());
    }

    /** @param told as the preview gave it. The same twice is added once */
    public Optional<Refusal> add(OrgId school, String told, Viewer by) {
        if (schools(by).stream().noneMatch(each -> each.id().equals(school))) throw new NotFound();
        if (told.length() > LONGEST) return Optional.of(Refusal.of("mind.sheet.again"));
        Scale scale;
        try {
            scale = ScaleReader.read(told);
        } catch (RuntimeException altered) {
            return Optional.of(Refusal.of("mind.sheet.again"));
        }
        var id = id(scale.id());
        if (id.isEmpty() || scale.who() != Scale.Who.CHILD || scale.name().length() > 80) return Optional.of(Refusal.of("mind.sheet.again"));
        if (sql.insert(id.get(), school, scale.name(), told, by.account(), clock.instant())) audit.record(by, "mind-scale.added", null, school.value(), null, Map.of());
        return Optional.empty();
    }

    /** Sittings that have begun go on with it. */
    public void withdraw(String scale, Viewer by) {
        if (!mayAdd(by)) throw new NotFound();
        var id = id(scale).orElseThrow(NotFound::new);
        var own = sql.all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        if (sql.withdraw(id, clock.instant())) audit.record(by, "mind-scale.withdrawn", null, own.school().value(), null, Map.of());
    }

    private static Optional<UUID> id(String scale) {
        return scale.matches(OWN + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(scale.substring(OWN.length()))) : Optional.empty();
    }
}
