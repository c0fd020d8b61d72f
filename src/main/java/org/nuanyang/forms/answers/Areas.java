package org.nuanyang.forms.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;

/** The place of a form with all below it, and what forms call them. */
final class Areas {
    private final Org place;
    private final List<Org> tree;
    private final Map<OrgId, List<Org>> classes = new HashMap<>();
    private final Map<UUID, OrgId> above = new HashMap<>();
    private final Orgs orgs;
    private final LocalDate on;

    Areas(Org place, Orgs orgs, LocalDate on) {
        this.place = place;
        this.orgs = orgs;
        this.on = on;
        this.tree = place.kind() == Org.Kind.CLASS ? List.of(place) : orgs.tree(place.id());
        for (var org : tree) if (org.parent() != null) above.put(org.id().value(), org.parent());
    }

    Org place() {
        return place;
    }

    LocalDate on() {
        return on;
    }

    /** 青石小学三年级1班. */
    String unit() {
        var school = place.kind() == Org.Kind.CLASS && place.parent() != null ? orgs.find(place.parent()).map(Org::name).orElse("") : "";
        return school + place.label(on);
    }

    List<Org> of(Org.Kind... kinds) {
        var wanted = Set.of(kinds);
        return tree.stream().filter(org -> wanted.contains(org.kind())).toList();
    }

    /** Every class below, by school and grade. */
    List<Org> classes() {
        if (place.kind() == Org.Kind.CLASS) return List.of(place);
        var all = new ArrayList<Org>();
        for (var org : tree) if (org.kind().hasClasses()) all.addAll(classesOf(org.id()));
        return all;
    }

    private List<Org> classesOf(OrgId school) {
        return classes.computeIfAbsent(school, id -> orgs.classesOf(id).stream().filter(org -> year(org) != null).toList());
    }

    private @Nullable ClassYear year(Org org) {
        return org.classYear() == null || org.classYear().hasLeft(on) ? null : org.classYear();
    }

    /** The one place below that bears this name; empty where there is none, or there are several. */
    Optional<Org> named(String name) {
        var wanted = plain(name);
        var found = tree.stream().filter(org -> plain(org.name()).equals(wanted)).toList();
        if (found.isEmpty()) found = tree.stream().filter(org -> bare(org).equals(wanted)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Its schools and teaching points: children are counted where their class is. */
    Set<OrgId> schools(Org org) {
        var within = new HashSet<OrgId>();
        for (var each : tree) if (each.kind().hasClasses() && below(each.id(), org.id())) within.add(each.id());
        return within;
    }

    private boolean below(OrgId low, OrgId high) {
        for (OrgId each = low; each != null; each = above.get(each.value())) if (each.equals(high)) return true;
        return false;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s　]", "");
    }

    /** 石桥镇 is called 石桥 too. */
    private static String bare(Org org) {
        var name = plain(org.name());
        return org.kind() == Org.Kind.TOWNSHIP ? name.replaceFirst("(中心校|中心学校|学区|镇|乡|街道)+$", "") : name;
    }
}
