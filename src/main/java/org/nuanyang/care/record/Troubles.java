package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Component;

/** In which records a problem of one child was noted, for rules that look for what repeats itself; what was written stays closed. */
@Component
public class Troubles {
    private final TroubleSql sql;

    Troubles(TroubleSql sql) {
        this.sql = sql;
    }

    public record Noted(ChildId child, RecordId record, LocalDate day) {}

    /** Of the children in sight, by child and day; null asks of all. What concerned several children at once is no one's, nor why nobody was reached. */
    public List<Noted> between(@Nullable Collection<ChildId> children, LocalDate from, LocalDate until) {
        return sql.between(children, from, until);
    }
}
