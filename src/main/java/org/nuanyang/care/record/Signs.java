package org.nuanyang.care.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs of records made for their own sake, told to the writer before saving, in a friendly sentence, and to nobody else:
 * nothing is kept of them and nobody is ranked by them.
 */
@Service
public class Signs {
    static final int SAME_TEXTS = 3;
    static final int IN_A_MINUTE = 5;
    static final int DAYS_IN_AN_EVENING = 8;
    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final SignSql sql;
    private final Marks marks;
    private final Clock clock;

    Signs(SignSql sql, Marks marks, Clock clock) {
        this.sql = sql;
        this.marks = marks;
        this.clock = clock;
    }

    /** What there is to say before these are saved; empty as a rule. */
    @Transactional(readOnly = true)
    public List<Refusal> of(Collection<CareRecord> drafts, Viewer writer) {
        var now = clock.instant();
        var past = sql.written(writer.account(), now.minus(LOOKED_BACK), drafts.stream().map(draft -> draft.id().value()).toList());
        return told(drafts.stream().map(draft -> new Written(draft.common().day(), now, marks.ofText(draft))).toList(), past, now, clock.getZone());
    }

    /** A record as far as it is a sign: its day, when it was written, the mark of its text. */
    record Written(LocalDate day, Instant at, byte @Nullable [] mark) {
        boolean sameText(Written other) {
            return mark != null && Arrays.equals(mark, other.mark());
        }
    }

    /** @param past what the same writer has written lately */
    static List<Refusal> told(List<Written> drafts, List<Written> past, Instant now, ZoneId zone) {
        var signs = new ArrayList<Refusal>();
        var all = new ArrayList<>(past);
        all.addAll(drafts);
        long same = drafts.stream().mapToLong(draft -> all.stream().filter(draft::sameText).count()).max().orElse(0);
        if (same >= SAME_TEXTS) signs.add(Refusal.of("care.sign.same-text", same));
        long minute = all.stream().filter(each -> each.at().isAfter(now.minusSeconds(60))).count();
        if (minute >= IN_A_MINUTE && minute > drafts.size()) signs.add(Refusal.of("care.sign.minute", minute));
        var today = now.atZone(zone).toLocalDate();
        var days = new HashSet<LocalDate>();
        all.stream().filter(each -> each.at().atZone(zone).toLocalDate().equals(today)).map(Written::day).filter(day -> day.isBefore(today)).forEach(days::add);
        if (days.size() >= DAYS_IN_AN_EVENING) signs.add(Refusal.of("care.sign.evening", days.size()));
        return signs;
    }
}
