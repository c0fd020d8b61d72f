package org.nuanyang.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.Audit;
import org.nuanyang.audit.AuditEntry;
import org.nuanyang.audit.AuditFilter;
import org.nuanyang.audit.AuditLog;
import org.nuanyang.audit.AuditSentence;
import org.nuanyang.audit.AuditSubjects;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log in sentences. The county's administrators and officers read all of the county's, a school's principal and file
 * keeper what concerns their school. Who sees no child reads a child's number where its name would stand.
 */
@Service
@Transactional
public class Log {
    public static final int AT_ONCE = 50;
    private static final int PEOPLE = 50;

    private final AuditLog log;
    private final Audit audit;
    private final LogSql sql;
    private final List<AuditSubjects> modules;
    private final Clock clock;

    Log(AuditLog log, Audit audit, LogSql sql, List<AuditSubjects> modules, Clock clock) {
        this.log = log;
        this.audit = audit;
        this.sql = sql;
        this.modules = modules;
        this.clock = clock;
    }

    /**
     * @param person a part of a name or a sign-in name
     * @param about the noun of an action, or all of it
     * @param until the last day, when it is more than one
     * @param before older than the line of this number
     */
    public record Question(@Nullable String person, @Nullable String about, @Nullable LocalDate day, @Nullable LocalDate until,
            @Nullable UUID org, @Nullable UUID child, @Nullable Long before) {}

    /** @param time to the minute, on the county's clock */
    public record Line(long seq, LocalDate day, String time, String sentence, boolean sealed) {}

    /** @param child the name (or number) of the child asked for */
    public record Found(List<Line> lines, @Nullable String child, boolean more) {}

    /** Whether there is a log for this viewer at all. */
    public static boolean isFor(Viewer viewer) {
        return ofTheCounty(viewer) || viewer.scope().mayAnywhere(Act.LOG);
    }

    public Found read(Question question, Viewer viewer) {
        if (!isFor(viewer)) throw new NotFound();
        if (question.before() == null) audit.record(viewer, "log.read", question.child(), question.org(), null, Map.of());
        var entries = log.read(viewer.county(), filter(question, viewer), AT_ONCE + 1);
        boolean more = entries.size() > AT_ONCE;
        var shown = more ? entries.subList(0, AT_ONCE) : entries;
        var names = names(viewer, shown, question.child());
        var sentence = new AuditSentence(names, modules);
        boolean withGrounds = viewer.scope().mayAnywhere(Act.LIST);
        var lines = shown.stream().map(entry -> line(entry, sentence.of(entry, withGrounds || entry.noun().equals("child")))).toList();
        return new Found(lines, question.child() == null ? null : names.getOrDefault(question.child(), number(question.child())), more);
    }

    private AuditFilter filter(Question question, Viewer viewer) {
        var accounts = question.person() == null ? null : sql.accountsLike(viewer.county(), question.person(), PEOPLE);
        var from = question.day() == null ? null : midnight(question.day());
        var last = question.until() == null ? question.day() : question.until();
        var to = last == null ? null : midnight(last.plusDays(1));
        boolean whole = question.about() != null && question.about().contains(".");
        return new AuditFilter(accounts, whole ? null : question.about(), whole ? question.about() : null, from, to, question.child(), orgs(question.org(), viewer), question.before());
    }

    /** Null for all of the county. */
    private @Nullable Set<UUID> orgs(@Nullable UUID asked, Viewer viewer) {
        var below = asked == null ? null : sql.below(viewer.county(), asked);
        if (ofTheCounty(viewer)) return below;
        var own = viewer.scope().orgs(Act.LOG);
        if (below == null) return own;
        var both = new HashSet<>(below);
        both.retainAll(own);
        return both;
    }

    private static boolean ofTheCounty(Viewer viewer) {
        return viewer.administers() || viewer.holds(Role.COUNTY_OFFICER);
    }

    private Map<UUID, String> names(Viewer viewer, Collection<AuditEntry> entries, @Nullable UUID child) {
        var ids = entries.stream().flatMap(entry -> Stream.of(entry.account(), entry.subject(), entry.org()).filter(id -> id != null)).collect(Collectors.toSet());
        if (child != null) ids.add(child);
        var names = new HashMap<UUID, String>();
        modules.forEach(module -> names.putAll(module.names(viewer.county(), ids)));
        return names;
    }

    private Line line(AuditEntry entry, String sentence) {
        var at = entry.at().atZone(clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
        return new Line(entry.seq(), at.toLocalDate(), at.toLocalTime().toString(), sentence, entry.sealed());
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static String number(UUID id) {
        return Words.say("audit.child-unknown", id.toString().substring(28));
    }
}
