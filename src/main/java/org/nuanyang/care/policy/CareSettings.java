package org.nuanyang.care.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a month's records are locked, what is marked as entered later, which topics the forms offer. Everybody may read it. */
@Service
public class CareSettings {
    private final SettingsSql sql;
    private final Audit audit;
    private final Clock clock;

    CareSettings(SettingsSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Settings of(int county) {
        return sql.of(county).orElse(Settings.USUAL);
    }

    public boolean mayChange(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    /** All that is wrong at once; empty when they hold. What somebody else has set since {@code told.version()} is not overwritten. */
    @Transactional
    public List<Refusal> change(Settings told, Viewer by) {
        if (!mayChange(by)) throw new NotFound();
        var objections = SettingsRule.objections(told);
        if (!objections.isEmpty()) return objections;
        var before = of(by.county());
        if (told.equals(before)) return List.of();
        if (!sql.put(by.county(), told, by.account(), clock.instant())) return List.of(Refusal.of("care.settings.meanwhile"));
        audit.record(by, "care-settings.changed", null, null, null, Map.of(
                "closingDay", told.closingDay(), "graceDays", told.graceDays(), "topics", told.topics().size()));
        return List.of();
    }
}
