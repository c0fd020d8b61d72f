package org.nuanyang.risk.incident.procedure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.incident.IncidentKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procedures as shipped or as the county has changed them, and where the county takes reports. Public: read by whoever is signed in. */
@Service
@Transactional
public class Procedures {
    private static final Pattern PHONE = Pattern.compile("[0-9][0-9-]{2,19}");
    private static final int LONGEST_BODY = 60;
    private static final Map<IncidentKind, Procedure> SHIPPED = Arrays.stream(IncidentKind.values())
            .collect(Collectors.toMap(Function.identity(), Procedures::shipped, (one, _) -> one, () -> new EnumMap<>(IncidentKind.class)));

    private final ProcedureSql sql;
    private final Audit audit;
    private final Clock clock;

    Procedures(ProcedureSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version 0 for the shipped one */
    public record InForce(IncidentKind kind, int version, Procedure procedure) {}

    @Transactional(readOnly = true)
    public InForce of(IncidentKind kind) {
        return sql.latest(kind).map(kept -> new InForce(kind, kept.version(), Procedure.read(kept.told()))).orElseGet(() -> new InForce(kind, 0, SHIPPED.get(kind)));
    }

    @Transactional(readOnly = true)
    public Optional<CrisisSetting> setting() {
        return sql.setting();
    }

    public static boolean maySet(Viewer viewer) {
        return viewer.holds(Role.COUNTY_OFFICER);
    }

    /** @param base the version from which it started */
    public Map<String, Refusal> set(IncidentKind kind, int base, @Nullable Integer reportWithin, String typed, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        if (reportWithin != null && (reportWithin < 1 || reportWithin > Procedure.LONGEST_CLOCK))
            return Map.of("reportWithin", Refusal.of("risk.procedure.report-range", reportWithin, Procedure.LONGEST_CLOCK));
        return switch (ProcedureText.read(typed)) {
            case ProcedureText.Reading.Refused(var why) -> Map.of("steps", why);
            case ProcedureText.Reading.Readable(var steps) -> set(of(kind), base, new Procedure(reportWithin, steps), by);
        };
    }

    /** The shipped one, as another version. */
    public Map<String, Refusal> restore(IncidentKind kind, int base, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        return set(of(kind), base, SHIPPED.get(kind), by);
    }

    private Map<String, Refusal> set(InForce stands, int base, Procedure wanted, Viewer by) {
        if (stands.procedure().equals(wanted)) return Map.of();
        if (stands.version() != base || !sql.insert(stands.kind(), base + 1, wanted.told(), by.account(), clock.instant()))
            return Map.of("steps", Refusal.of("risk.procedure.stale"));
        audit.record(by, "incident-procedure.set", null, null, null, Map.of("kind", stands.kind().name(), "version", base + 1));
        return Map.of();
    }

    public Map<String, Refusal> setDuty(int base, String typedBody, String typedPhone, Viewer by) {
        if (!maySet(by)) throw new NotFound();
        var body = typedBody.strip();
        var phone = typedPhone.replaceAll("\\s", "");
        if (body.isEmpty() || body.length() > LONGEST_BODY) return Map.of("body", Refusal.of("risk.duty.body", LONGEST_BODY));
        if (!PHONE.matcher(phone).matches()) return Map.of("phone", Refusal.of("risk.duty.phone", typedPhone.strip()));
        var stands = setting();
        if (stands.filter(each -> each.body().equals(body) && each.phone().equals(phone)).isPresent()) return Map.of();
        if (stands.map(CrisisSetting::version).orElse(0) != base || !sql.insert(new CrisisSetting(base + 1, body, phone), by.account(), clock.instant()))
            return Map.of("body", Refusal.of("risk.procedure.stale"));
        audit.record(by, "incident-duty.set", null, null, null, Map.of("version", base + 1));
        return Map.of();
    }

    private static Procedure shipped(IncidentKind kind) {
        try (var in = Procedures.class.getResourceAsStream("/procedures/" + kind + ".txt")) {
            if (in == null) throw new IllegalStateException("no procedure for " + kind);
            return Procedure.read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
