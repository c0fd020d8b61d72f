package org.nuanyang.study.plan;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Viewer;
import org.nuanyang.notices.Messages;
import org.nuanyang.notices.Telling;
import org.nuanyang.study.Learner;
import org.nuanyang.study.plan.text.StudyText;
import org.springframework.stereotype.Component;

/** Whoever is asked to tutor a child is told so; what the plan says they read on its page. */
@Component
class StudyPlanTold {
    private final Messages messages;

    StudyPlanTold(Messages messages) {
        this.messages = messages;
    }

    void tutoring(Learner file, @Nullable StudyPlan before, StudyText text, Viewer by) {
        var people = new HashSet<AccountId>();
        text.parts().stream().map(part -> part.tutor().account()).filter(Objects::nonNull).forEach(people::add);
        if (before != null) before.text().parts().forEach(part -> people.remove(part.tutor().account()));
        people.remove(by.account());
        if (!people.isEmpty()) tell(people, file, "study.plan.told.tutor", by);
    }

    void owning(Learner file, AccountId owner, Viewer by) {
        if (!owner.equals(by.account())) tell(Set.of(owner), file, "study.plan.told.owner", by);
    }

    private void tell(Set<AccountId> people, Learner file, String words, Viewer by) {
        messages.tell(people, Telling.of("study.plan", "/children/" + file.id() + "/study-plan", words, file.name()), by);
    }
}
