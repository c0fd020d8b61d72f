package org.nuanyang.mind.letter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.counselling.ChildAsks;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which child has put its name to a letter. The psychology teacher is shown who it may be and says so; the writer learns nothing of it. */
@Service
@Transactional
public class LetterMatching {
    private final LetterSql sql;
    private final Letters letters;
    private final ChildAsks asks;
    private final Orgs orgs;
    private final Audit audit;
    private final Clock clock;

    LetterMatching(LetterSql sql, Letters letters, ChildAsks asks, Orgs orgs, Audit audit, Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.asks = asks;
        this.orgs = orgs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param fits the class that was typed reads like this one */
    public record Candidate(ChildId id, String name, @Nullable String klass, boolean fits) {}

    /** Whoever stands in sees no register of the school, nor do those above it. */
    public static boolean mayMatch(LetterThread thread, Viewer viewer) {
        return viewer.scope().mayIn(thread.reader() == LetterReader.COUNSELLOR ? Act.COUNSEL : Act.HEED, thread.school());
    }

    /** Children of the school with exactly this name, those of the class that was typed first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(LetterThread thread, Viewer viewer) {
        if (thread.name() == null || !mayMatch(thread, viewer)) return List.of();
        var today = LocalDate.now(clock);
        return sql.named(thread.school(), thread.name().replaceAll("\\s", "")).stream()
                .map(pupil -> candidate(pupil, pupil.klass() == null ? null : orgs.find(pupil.klass()).orElse(null), thread, today))
                .sorted((one, other) -> Boolean.compare(other.fits(), one.fits())).toList();
    }

    private static Candidate candidate(LetterSql.NamedPupil pupil, @Nullable Org klass, LetterThread thread, LocalDate on) {
        var label = klass == null ? null : klass.label(on);
        return new Candidate(pupil.id(), pupil.name(), label, label != null && thread.klass() != null && digits(label).equals(digits(thread.klass())));
    }

    /** 三年级1班, 三（1）班, 3.1: 31. */
    static String digits(String klass) {
        var digits = new StringBuilder();
        for (var each : com.ibm.icu.text.Normalizer2.getNFKCInstance().normalize(klass).toCharArray()) {
            int at = "一二三四五六七八九".indexOf(each);
            if (at >= 0) digits.append(at + 1);
            else if (Character.isDigit(each)) digits.append(each);
        }
        return digits.toString();
    }

    /** Null: it is nobody of these after all. */
    public Map<String, Refusal> match(ThreadId id, @Nullable ChildId child, Viewer by) {
        var thread = letters.find(id, by);
        if (!mayMatch(thread, by)) throw new NotFound();
        if (child != null && candidates(thread, by).stream().noneMatch(each -> each.id().equals(child))) return Map.of("child", Refusal.of("mind.letter.match.unknown"));
        if (sql.match(id, child, by.account()) == 0) return Map.of();
        audit.record(by, "letter.recognised", null, letters.logged(thread, by), null, Map.of());
        if (thread.child() != null) talk(thread, thread.child()).ifPresent(asked -> asks.takeBack(asked, by));
        if (child != null) talk(thread, child).ifPresent(asked -> asks.ask(asked, child, by));
        return Map.of();
    }

    /** The number of the appointment that a letter asks for; none of what goes past the psychology teacher, whose appointment it would be. */
    public static Optional<UUID> talk(LetterThread thread, ChildId child) {
        if (thread.reader() != LetterReader.COUNSELLOR) return Optional.empty();
        return thread.letters().stream().filter(Letter::wantsTalk).findFirst().map(letter -> UUID.nameUUIDFromBytes((letter.id() + "/" + child).getBytes(StandardCharsets.UTF_8)));
    }
}
