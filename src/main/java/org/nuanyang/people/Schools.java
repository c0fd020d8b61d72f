package org.nuanyang.people;

import static org.nuanyang.people.Verdict.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** 学校名单: townships, schools and teaching points, each below one that is there or stands further up in the file. */
@Component
class Schools implements Reader {
    private final Orgs orgs;

    Schools(Orgs orgs) {
        this.orgs = orgs;
    }

    @Override
    public Kind kind() {
        return Kind.SCHOOLS;
    }

    @Override
    public List<Judged> judge(List<Told> rows, Viewer by) {
        var known = known(by);
        var promised = new HashMap<String, Org.Kind>();
        known.forEach((name, org) -> promised.put(name, org.kind()));
        var seen = new LinkedHashSet<String>();
        return rows.stream().map(row -> judge(row, known, promised, seen)).toList();
    }

    private Judged judge(Told row, Map<String, Org> known, Map<String, Org.Kind> promised, Set<String> seen) {
        var problems = new ArrayList<Refusal>();
        var name = row.of("学校名称");
        var kind = kind(row);
        var above = row.of("上级");
        if (name.isEmpty()) problems.add(Refusal.of("people.cell.missing", "学校名称"));
        else if (!seen.add(name)) problems.add(Refusal.of("people.cell.twice", name));
        if (kind == null) problems.add(Refusal.of("people.cell.kind", row.of("类别")));
        if (!above.isEmpty() && !promised.containsKey(above)) problems.add(Refusal.of("people.cell.above", above));
        else if (kind != null && !(above.isEmpty() ? Org.Kind.COUNTY : promised.get(above)).below().contains(kind)) problems.add(Refusal.of("people.cell.below", word(kind), above.isEmpty() ? word(Org.Kind.COUNTY) : above));
        if (stages(row) == null) problems.add(Refusal.of("people.cell.stages", row.of("学段")));
        var what = name + (above.isEmpty() ? "" : " · " + above);
        if (!problems.isEmpty()) return new Judged(row.row(), WRONG, what, problems);
        promised.put(name, kind);
        var there = known.get(name);
        if (there == null) {
            var parent = above.isEmpty() ? orgs.countyOrg(known.values().iterator().next().county()).orElseThrow() : known.get(above);
            var objections = parent == null ? List.<Refusal>of() : orgs.objections(parent, told(row, kind, null));
            return new Judged(row.row(), objections.isEmpty() ? NEW : WRONG, what, objections);
        }
        if (there.kind() != kind) return new Judged(row.row(), WRONG, what, List.of(Refusal.of("people.cell.other-kind", name, word(there.kind()))));
        var before = orgs.told(there.id()).orElseThrow();
        return new Judged(row.row(), told(row, kind, before).equals(before) ? SAME : CHANGED, what, List.of());
    }

    @Override
    public void take(List<Told> rows, List<Judged> judged, Collection<UUID> opened, Viewer by) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var known = known(by);
            var there = known.get(row.of("学校名称"));
            var kind = kind(row);
            switch (judged.get(i).verdict()) {
                case NEW -> {
                    var above = row.of("上级").isEmpty() ? orgs.countyOrg(by.county()).orElseThrow() : known.get(row.of("上级"));
                    var objections = orgs.objections(above, told(row, kind, null));
                    if (!objections.isEmpty()) throw new NotRead(objections.getFirst());
                    orgs.add(above.id(), told(row, kind, null), by);
                }
                case CHANGED -> {
                    var objections = orgs.change(there.id(), told(row, kind, orgs.told(there.id()).orElseThrow()), by);
                    if (!objections.isEmpty()) throw new NotRead(objections.getFirst());
                }
                case SAME, WRONG -> {}
            }
        }
    }

    /** What a row says, and where it says nothing, what is known already. */
    private static NewOrg told(Told row, Org.@Nullable Kind kind, @Nullable NewOrg before) {
        var stages = row.of("学段").isEmpty() && before != null ? before.stages() : stages(row);
        return new NewOrg(
                kind == null ? Org.Kind.SCHOOL : kind, row.of("学校名称"), or(row.of("学校标识码"), before == null ? null : before.code()),
                kind == Org.Kind.TOWNSHIP || stages == null ? Set.of() : stages, or(row.of("地址"), before == null ? null : before.address()),
                or(row.of("电话"), before == null ? null : before.phone()), or(row.of("紧急电话"), before == null ? null : before.emergencyPhone()),
                kind == Org.Kind.TOWNSHIP ? null : or(row.of("经纬度"), before == null ? null : before.position()));
    }

    private static @Nullable String or(String told, @Nullable String before) {
        return told.isEmpty() ? before : told;
    }

    private static Org.@Nullable Kind kind(Told row) {
        return switch (row.of("类别")) {
            case "", "学校", "完全小学", "小学", "初中", "幼儿园", "中心小学" -> Org.Kind.SCHOOL;
            case "教学点" -> Org.Kind.TEACHING_POINT;
            case "乡镇", "乡", "镇", "中心校", "乡镇（中心校）" -> Org.Kind.TOWNSHIP;
            default -> null;
        };
    }

    private static @Nullable Set<Stage> stages(Told row) {
        if (row.of("学段").isEmpty()) return Set.of(Stage.PRIMARY);
        var stages = new LinkedHashSet<Stage>();
        for (var word : row.of("学段").split("[、,，/;；\\s]+")) {
            var stage = Arrays.stream(Stage.values()).filter(each -> Words.sayIn(Locale.SIMPLIFIED_CHINESE, each).equals(word)).findFirst();
            if (stage.isEmpty()) return null;
            stages.add(stage.get());
        }
        return stages;
    }

    private static String word(Org.Kind kind) {
        return Words.say("access.org-kind." + kind);
    }

    private Map<String, Org> known(Viewer by) {
        var known = new HashMap<String, Org>();
        orgs.tree(orgs.countyOrg(by.county()).orElseThrow().id()).forEach(org -> known.putIfAbsent(org.name(), org));
        return known;
    }
}
