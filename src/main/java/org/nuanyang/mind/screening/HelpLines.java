package org.nuanyang.mind.screening;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 求助电话: the numbers that children of the county are shown; the product's own until the county says others. */
@Service
@Transactional
public class HelpLines {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    HelpLines(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Said(int version, String words) {}

    @Transactional(readOnly = true)
    public Said now() {
        return jdbc.sql("select version, words from mind.help_line where county_id = (select viewer.county()) order by version desc limit 1").query(Said.class).optional()
                .orElseGet(() -> new Said(0, Words.inChinese(() -> Words.say("mind.help.usual"))));
    }

    public static boolean maySet(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    public Optional<Refusal> set(int base, String typed, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        var words = typed.strip();
        var said = now();
        if (words.isEmpty()) return Optional.of(Refusal.of("mind.sitting.lines-missing"));
        if (words.length() > Sittings.LONGEST_LINES) return Optional.of(Refusal.of("mind.too-long", words.length(), Sittings.LONGEST_LINES));
        if (said.words().equals(words)) return Optional.empty();
        int made = jdbc.sql("""
                insert into mind.help_line (county_id, version, words, set_by, set_at)
                values (viewer.county(), :version, :words, :by, :at)
                on conflict do nothing
                """).param("version", base + 1).param("words", words).param("by", by.accountId()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (said.version() != base || made != 1) return Optional.of(Refusal.of("mind.help.stale"));
        audit.record(by, "mind-help.set", null, null, null, Map.of());
        return Optional.empty();
    }
}
