package org.nuanyang.care.policy;

import java.util.List;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.roster.ChildRow;
import org.springframework.stereotype.Component;

/** Whoever owes care may say why there is none for a while, and does not do so unseen: the principal is told. */
@Component
class ExcuseNews {
    private final Duties duties;
    private final Messages messages;

    ExcuseNews(Duties duties, Messages messages) {
        this.duties = duties;
        this.messages = messages;
    }

    void given(ChildRow child, Viewer by) {
        var principals = duties.holders(List.of(Role.PRINCIPAL), List.of(child.school())).stream().map(Duties.Holder::id)
                .filter(id -> !id.equals(by.account())).toList();
        messages.tell(principals, Telling.of("care.excuse", "/children/" + child.id() + "/excuses", "care.excuse.news", by.name()), by);
    }
}
