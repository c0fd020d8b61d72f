package org.nuanyang.care.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.telling.CourseSql.Somebody;
import org.springframework.stereotype.Component;

/** What a paper that names nobody may say of one child: as much as at least five children in care of the place share. */
@Component
class Crowd {
    private final CourseSql sql;

    Crowd(CourseSql sql) {
        this.sql = sql;
    }

    /** Sex before grade before carer; what tells too much is left out. Empty where there are fewer than five to begin with. */
    Optional<Somebody> of(UUID child, OrgId place) {
        var whole = sql.somebody(child);
        var told = Somebody.ANYBODY;
        if (!sql.alike(place, told)) return Optional.empty();
        var more = List.<UnaryOperator<Somebody>>of(so -> new Somebody(whole.sex(), so.classYear(), so.guardian()),
                so -> new Somebody(so.sex(), whole.classYear(), so.guardian()), so -> new Somebody(so.sex(), so.classYear(), whole.guardian()));
        for (var next : more) if (sql.alike(place, next.apply(told))) told = next.apply(told);
        return Optional.of(told);
    }
}
