package org.nuanyang.notices;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.notices.channel.PushKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a county wants its people told: quiet hours, the ladder, how long messages are kept. */
@Service
@Transactional
public class Settings {
    private final SettingSql sql;
    private final Audit audit;
    private final Clock clock;

    Settings(SettingSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** The county's administrators and officers. */
    public static boolean mayKeep(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    @Transactional(readOnly = true)
    public CountySettings of(int county) {
        return sql.of(county).orElse(CountySettings.USUAL);
    }

    /** All that is wrong at once; empty when it is set. */
    public List<Refusal> set(CountySettings told, Viewer by) {
        if (!mayKeep(by)) throw new NotFound();
        var objections = objections(told);
        if (!objections.isEmpty()) return objections;
        sql.put(by.county(), told, by.accountId(), clock.instant());
        audit.record(by, "notices.set", null, null, null, Map.of());
        return List.of();
    }

    /** The county's key for pushes; made when it is first asked for. */
    public PushKey pushKey(int county) {
        return sql.pushKey(county).orElseGet(() -> {
            sql.insert(county, PushKey.make(), clock.instant());
            return sql.pushKey(county).orElseThrow();
        });
    }

    private static List<Refusal> objections(CountySettings told) {
        var objections = new ArrayList<Refusal>();
        if (told.siteAddress() != null && !address(told.siteAddress())) objections.add(Refusal.of("notices.site.shape", told.siteAddress()));
        if (told.forgetAfter() < 30 || told.forgetAfter() > 1100) objections.add(Refusal.of("notices.forget.range", told.forgetAfter()));
        var steps = Stream.of(told.ladder().person(), told.ladder().principal(), told.ladder().county()).filter(each -> each != null).toList();
        if (steps.stream().anyMatch(days -> days < 1 || days > 90)) objections.add(Refusal.of("notices.ladder.range"));
        else if (!steps.equals(steps.stream().sorted().toList())) objections.add(Refusal.of("notices.ladder.order"));
        return objections;
    }

    private static boolean address(@Nullable String typed) {
        try {
            var url = URI.create(String.valueOf(typed));
            return url.getScheme() != null && url.getScheme().matches("https?") && url.getHost() != null && url.getQuery() == null
                    && url.getFragment() == null && url.getUserInfo() == null && String.valueOf(typed).length() <= 200;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
