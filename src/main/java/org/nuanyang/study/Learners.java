package org.nuanyang.study;

import java.util.List;
import java.util.Optional;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the children whose learning a viewer may know; whoever may not does not find them. */
@Service
@Transactional(readOnly = true)
public class Learners {
    private final LearnerSql sql;

    Learners(LearnerSql sql) {
        this.sql = sql;
    }

    public Optional<Learner> find(ChildId child, Viewer viewer) {
        return sql.find(child).filter(learner -> learner.readBy(viewer));
    }

    public Learner learner(ChildId child, Viewer viewer) {
        return find(child, viewer).orElseThrow(NotFound::new);
    }

    /** Those who are at a school now. */
    public List<Learner> at(OrgId school, Viewer viewer) {
        return sql.at(school).stream().filter(learner -> learner.readBy(viewer)).toList();
    }
}
