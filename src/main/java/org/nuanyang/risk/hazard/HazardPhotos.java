package org.nuanyang.risk.hazard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.Vault;
import org.nuanyang.files.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a danger looks like: added by whoever works at the school, seen by whoever reads of it. */
@Repository
@Transactional
public class HazardPhotos {
    public static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Hazards hazards;
    private final Audit audit;
    private final Clock clock;

    HazardPhotos(JdbcClient jdbc, Vault vault, Hazards hazards, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.hazards = hazards;
        this.audit = audit;
        this.clock = clock;
    }

    public record Opened(HazardPhoto photo, byte[] bytes) {}

    @Transactional(readOnly = true)
    public List<HazardPhoto> of(Hazard hazard, Viewer viewer) {
        return jdbc.sql("select id, kind, name_sealed, kept_at from risk.hazard_photo where county_id = (select viewer.county()) and hazard_id = :hazard order by kept_at, id").param("hazard", hazard.id())
                .query((row, _) -> new HazardPhoto(row.getObject("id", UUID.class), Content.Kind.valueOf(row.getString("kind")), vault.open(row.getBytes("name_sealed")), row.getObject("kept_at", java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean mayAdd(Hazard hazard, Viewer viewer) {
        return hazard.open() && !viewer.scope().orgs(Act.RECORD).isEmpty() && hazards.schools(viewer).stream().anyMatch(school -> school.id().equals(hazard.school()));
    }

    /** @param id made with the form, so that a second press keeps it once */
    public Optional<Refusal> keep(UUID hazardId, UUID id, String name, Content content, Viewer by) {
        var hazard = hazards.find(hazardId, by);
        if (!mayAdd(hazard, by)) throw new NotFound();
        var known = of(hazard, by);
        if (known.stream().anyMatch(photo -> photo.id().equals(id))) return Optional.empty();
        if (known.size() >= MOST) return Optional.of(Refusal.of("risk.hazard.photos-full", MOST));
        int kept = jdbc.sql("""
                insert into risk.hazard_photo (county_id, id, hazard_id, kind, name_sealed, content_sealed, kept_by, kept_at)
                values (viewer.county(), :id, :hazard, :kind, :name, :content, :by, :at)
                on conflict do nothing
                """).param("id", id).param("hazard", hazardId).param("kind", content.kind().name()).param("name", vault.seal(name)).param("content", vault.seal(content.bytes()))
                .param("by", by.account().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (kept == 1) audit.record(by, "hazard.photographed", null, hazard.school().value(), null, Map.of());
        return Optional.empty();
    }

    /** Opened by whoever reads of the hazard; no child stands in it, so no look is logged. */
    @Transactional(readOnly = true)
    public Opened open(UUID hazardId, UUID id, Viewer viewer) {
        var photo = of(hazards.find(hazardId, viewer), viewer).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        return new Opened(photo, jdbc.sql("select content_sealed from risk.hazard_photo where county_id = (select viewer.county()) and id = :id").param("id", id)
                .query(byte[].class).optional().map(vault::openBytes).orElseThrow(NotFound::new));
    }
}
