package org.nuanyang.indicators.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.indicators.ledger.Lines.Block;
import org.nuanyang.indicators.ledger.Lines.Line;
import org.springframework.stereotype.Component;

/** Finds the rows of a place. Whoever is counted has a row, in a school or class that has closed too. */
@Component
class LineSource {
    private final Orgs orgs;

    LineSource(Orgs orgs) {
        this.orgs = orgs;
    }

    /**
     * @param counted the schools, or for a school's table the classes, where somebody was counted; null of those in no class
     * @param on by which day classes are called
     */
    Lines of(Org place, Collection<@Nullable UUID> counted, LocalDate on) {
        return switch (place.kind()) {
            case COUNTY -> new Lines("学校", townships(place, counted));
            case TOWNSHIP -> new Lines("学校", List.of(new Block("", schools(orgs.tree(place.id()), counted))));
            case SCHOOL, TEACHING_POINT -> new Lines("班级", List.of(new Block("", classes(place, counted, on))));
            case CLASS -> new Lines("班级", List.of(new Block("", List.of(new Line(place.id(), place.label(on))))));
        };
    }

    private List<Block> townships(Org county, Collection<@Nullable UUID> counted) {
        var blocks = new LinkedHashMap<String, List<Org>>();
        var names = new LinkedHashMap<OrgId, String>();
        for (var org : orgs.tree(county.id())) {
            var above = org.parent() == null ? null : names.get(org.parent());
            var name = org.kind() == Org.Kind.TOWNSHIP ? org.name() + "小计" : Objects.requireNonNullElse(above, "县直学校小计");
            names.put(org.id(), org.kind() == Org.Kind.COUNTY ? "县直学校小计" : name);
            if (Lines.isSchool(org)) blocks.computeIfAbsent(name, _ -> new ArrayList<>()).add(org);
        }
        var known = blocks.values().stream().flatMap(List::stream).map(org -> org.id().value()).toList();
        var laid = new ArrayList<Block>();
        blocks.forEach((name, schools) -> laid.add(new Block(name, schools.stream().map(school -> new Line(school.id(), school.name())).toList())));
        var gone = gone(counted, known);
        if (!gone.isEmpty()) laid.add(new Block("已撤并学校小计", gone));
        return laid;
    }

    private List<Line> schools(List<Org> tree, Collection<@Nullable UUID> counted) {
        var lines = new ArrayList<>(tree.stream().filter(Lines::isSchool).map(school -> new Line(school.id(), school.name())).toList());
        lines.addAll(gone(counted, lines.stream().map(line -> Objects.requireNonNull(line.key()).value()).toList()));
        return lines;
    }

    private List<Line> gone(Collection<@Nullable UUID> counted, Collection<UUID> known) {
        var gone = new LinkedHashSet<>(counted);
        gone.removeAll(known);
        return gone.stream().filter(Objects::nonNull).map(id -> new OrgId(id)).map(id -> new Line(id, orgs.find(id).map(Org::name).orElse("—"))).toList();
    }

    private List<Line> classes(Org school, Collection<@Nullable UUID> counted, LocalDate on) {
        var lines = new ArrayList<Line>();
        for (var place : orgs.tree(school.id())) {
            var before = place.id().equals(school.id()) ? "" : place.name() + " ";
            orgs.classesOf(place.id()).forEach(klass -> lines.add(new Line(klass.id(), before + klass.label(on))));
        }
        var known = lines.stream().map(line -> Objects.requireNonNull(line.key()).value()).toList();
        counted.stream().filter(id -> id != null && !known.contains(id)).distinct()
                .forEach(id -> orgs.find(new OrgId(id)).ifPresent(klass -> lines.add(new Line(klass.id(), klass.label(on)))));
        if (counted.contains(null)) lines.add(new Line(null, Lines.NO_CLASS));
        return lines;
    }
}
