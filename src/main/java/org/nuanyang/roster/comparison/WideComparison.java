package org.nuanyang.roster.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.SheetImport.Corrections;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.importing.RosterFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For those above the schools, who see masked lists only: a list of several schools beside theirs, as figures by school
 * and masked lines. Nothing of it is kept and nothing can be done with it; that is each school's to do.
 */
@Service
public class WideComparison {
    /** More lines of one kind than anybody reads on a page; the figures are of all. */
    public static final int SHOWN = 200;

    private final RosterFiles files;
    private final Roster roster;
    private final Orgs orgs;
    private final Audit audit;

    WideComparison(RosterFiles files, Roster roster, Orgs orgs, Audit audit) {
        this.files = files;
        this.roster = roster;
        this.orgs = orgs;
        this.audit = audit;
    }

    public sealed interface Result {
        /** @param schools figures by the name of the school, empty for rows that name none of ours @param lines the first of each kind */
        record Compared(Map<String, Map<Finding, Integer>> schools, Map<Finding, Integer> counts, List<WideLine> lines) implements Result {}

        record Declined(Refusal why) implements Result {}
    }

    /** Whether the viewer sees the whole list of a school at least. */
    public boolean open(Viewer by) {
        return orgs.reachable(by, Act.LIST).stream().anyMatch(org -> org.kind().hasClasses());
    }

    @Transactional
    public Result compare(byte[] content, Viewer by) {
        if (!open(by)) throw new NotFound();
        try {
            return switch (files.read(content, new Corrections(Map.of(), false))) {
                case RosterFiles.NotARoster no -> new Result.Declined(no.why());
                case RosterFiles.Rows read -> compared(read, by);
            };
        } catch (Unreadable no) {
            return new Result.Declined(new Refusal(no.key(), no.args()));
        }
    }

    private Result compared(RosterFiles.Rows read, Viewer by) {
        var ours = new ArrayList<ChildRow>();
        roster.eachRow(ChildFilter.all(), by, ours::add);
        var items = new WideList(ours).compare(read.rows());
        var names = orgs.reachable(by, Act.LIST).stream().filter(org -> org.kind().hasClasses()).collect(Collectors.toMap(Org::id, Org::name));
        var schools = new LinkedHashMap<String, Map<Finding, Integer>>();
        var counts = new EnumMap<Finding, Integer>(Finding.class);
        var lines = new ArrayList<WideLine>();
        for (var item : items) {
            var school = item.school() == null ? "" : names.getOrDefault(item.school(), "");
            schools.computeIfAbsent(school, _ -> new EnumMap<>(Finding.class)).merge(item.finding(), 1, Integer::sum);
            var sofar = counts.merge(item.finding(), 1, Integer::sum);
            if (item.finding() != Finding.SAME && sofar <= SHOWN) lines.add(new WideLine(item.finding(), item.name(), school, item.number(), item.fields()));
        }
        audit.record(by, "comparison.looked", null, null, null, counts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue)));
        return new Result.Compared(schools, counts, lines);
    }
}
