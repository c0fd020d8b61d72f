package org.nuanyang.risk.parents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.risk.parents.CareCheck;
import org.nuanyang.risk.parents.CareChecks;
import org.nuanyang.risk.parents.ParentNotice;
import org.nuanyang.risk.parents.ParentNotices;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** On a child's page, for those who heed the child: the last notice to the parents and the last look at the care. */
@Component
class ParentsPanel implements ChildPanel {
    private final ParentNotices notices;
    private final CareChecks checks;

    ParentsPanel(ParentNotices notices, CareChecks checks) {
        this.notices = notices;
        this.checks = checks;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var sent = notices.of(file, viewer);
        var looked = checks.of(file, viewer);
        boolean checks = CareChecks.mayWrite(file, viewer) && this.checks.agreement(file, viewer).isPresent();
        boolean notes = ParentNotices.mayWrite(file, viewer);
        if (sent.isEmpty() && looked.isEmpty() && !checks && !notes) return Optional.empty();
        var links = new ArrayList<Link>();
        if (notes || !sent.isEmpty()) links.add(new Link(Words.say("risk.parents"), "send", "/children/" + file.id() + "/parent-notices"));
        if (checks || !looked.isEmpty()) links.add(new Link(Words.say("risk.check"), "check", "/children/" + file.id() + "/care-checks"));
        return Optional.of(new Panel("parents", Words.say("risk.parents.due"), sent.isEmpty() && looked.isEmpty() ? Words.say("risk.parents.none-yet") : null, rows(sent, looked), links));
    }

    private static List<Row> rows(List<ParentNotice> sent, List<CareCheck> looked) {
        var rows = new ArrayList<Row>();
        sent.stream().findFirst().ifPresent(notice -> rows.add(Row.of(Words.say("risk.parents.last"), Words.say(notice.answer() == null ? "risk.parents.last.open" : "risk.parents.last.answered", notice.sentOn().toString()))));
        looked.stream().findFirst().ifPresent(check -> rows.add(Row.of(Words.say("risk.check.last"), Words.say(check.allKept() ? "risk.check.last.kept" : "risk.check.last.not", check.on().toString()))));
        return rows;
    }
}
