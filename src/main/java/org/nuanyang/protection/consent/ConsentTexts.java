package org.nuanyang.protection.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知书: the county's words for each purpose, version by version; the product brings a first text. */
@Service
@Transactional
public class ConsentTexts {
    public static final int LONGEST = 4000;
    private static final int SHORTEST = 40;

    private final ConsentTextSql sql;
    private final Audit audit;
    private final Clock clock;

    ConsentTexts(ConsentTextSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ConsentText current(ConsentPurpose purpose, Viewer viewer) {
        return sql.of(viewer.county(), purpose).stream().findFirst().orElseGet(() -> standard(purpose));
    }

    /** A version that was handed out; 0 is the product's own. */
    @Transactional(readOnly = true)
    public ConsentText version(ConsentPurpose purpose, int version, Viewer viewer) {
        if (version == 0) return standard(purpose);
        return sql.of(viewer.county(), purpose).stream().filter(text -> text.version() == version).findFirst().orElseThrow(NotFound::new);
    }

    public boolean mayWrite(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    /** @param seen the version that the writer started from */
    public Optional<Refusal> write(ConsentPurpose purpose, String body, int seen, Viewer by) {
        if (!mayWrite(by)) throw new NotFound();
        var text = new ConsentText(purpose, seen + 1, body.strip());
        if (text.body().length() < SHORTEST || text.body().length() > LONGEST)
            return Optional.of(Refusal.of("protection.consent.text.length", text.body().length(), SHORTEST, LONGEST));
        var now = current(purpose, by);
        if (now.body().equals(text.body())) return Optional.empty();
        if (now.version() != seen || !sql.insert(by.county(), text, by.account(), clock.instant())) return Optional.of(Refusal.of("protection.consent.text.meanwhile"));
        audit.record(by, "consent-text.written", null, null, null, Map.of("consentPurpose", purpose.name(), "version", String.valueOf(text.version())));
        return Optional.empty();
    }

    static ConsentText standard(ConsentPurpose purpose) {
        try (var in = ConsentTexts.class.getResourceAsStream("/protection/" + purpose.name() + ".txt")) {
            if (in == null) throw new IllegalStateException("no text for " + purpose);
            return new ConsentText(purpose, 0, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
