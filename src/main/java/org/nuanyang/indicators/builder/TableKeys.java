package org.nuanyang.indicators.builder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.Relation;

/** From what the table of states holds to what stands in a heading: schools to townships, classes to grades, relations to kinds of guardians. */
final class TableKeys {
    /** Headings that are the same are one line; the order is that of places, grades, or the field's own values. */
    record Heading(String key, String words, String order) {
        static final Comparator<Heading> IN_ORDER = Comparator.comparing(Heading::order).thenComparing(Heading::key);
    }

    private static final String LAST = "\uffff";

    private final Map<UUID, Org> known;
    /** Where each stands among all that the viewer reaches, which come in the order of their names. */
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Function<OrgId, Optional<Org>> above;
    private final LocalDate on;

    TableKeys(Map<UUID, Org> known, Function<OrgId, Optional<Org>> above, LocalDate on) {
        this.known = known;
        for (var id : known.keySet()) places.put(id, places.size());
        this.above = above;
        this.on = on;
    }

    Heading heading(@Nullable TableField field, String key) {
        if (field == null) return new Heading("", Words.say("indicators.table.all"), "");
        return switch (field) {
            case TOWNSHIP -> township(key);
            case SCHOOL -> org(key).map(org -> place(org.id().toString(), org.name(), order(at(org)))).orElseGet(() -> untold(field));
            case CLASS -> year(key).map(year -> place(key, school(key) + " " + year.label(on), org(key).map(Org::parent).flatMap(this::find).map(school -> order(at(school))).orElse(LAST) + order(year.grade(on) + 3) + order(year.number()))).orElseGet(() -> untold(field));
            case GRADE -> year(key).map(year -> place(String.valueOf(year.grade(on)), new ClassYear(year.stage(), year.entryYear(), 0).label(on), order(year.grade(on) + 3)))
                    .orElseGet(() -> untold(field));
            case GUARDIAN -> value(field, key.isEmpty() ? "" : kind(key));
            default -> value(field, key);
        };
    }

    private static String kind(String relation) {
        var kind = GuardianKind.of(Relation.valueOf(relation));
        return kind == GuardianKind.UNKNOWN ? "" : kind.name();
    }

    private static Heading value(TableField field, String key) {
        return new Heading(key, field.words(key), order(field.possible().indexOf(key)));
    }

    private Heading township(String school) {
        var above = org(school).map(Org::parent).flatMap(this::find);
        while (above.isPresent() && above.get().kind() != Org.Kind.TOWNSHIP) above = Optional.ofNullable(above.get().parent()).flatMap(this::find);
        return above.map(org -> place(org.id().toString(), org.name(), org.name())).orElseGet(() -> new Heading("", Words.say("indicators.dimension.no-township"), LAST));
    }

    private Optional<Org> find(OrgId id) {
        return Optional.ofNullable(known.get(id.value())).or(() -> above.apply(id));
    }

    private String school(String klass) {
        return org(klass).map(Org::parent).flatMap(this::find).map(Org::name).orElse("");
    }

    private Optional<ClassYear> year(String klass) {
        return org(klass).map(Org::classYear);
    }

    private Optional<Org> org(String key) {
        return key.isEmpty() ? Optional.empty() : find(new OrgId(UUID.fromString(key)));
    }

    private int at(Org org) {
        return places.getOrDefault(org.id().value(), places.size());
    }

    private static Heading place(String key, String words, String order) {
        return new Heading(key, words, order);
    }

    private static Heading untold(TableField field) {
        return new Heading("", field.words(""), LAST);
    }

    private static String order(int place) {
        return "%06d".formatted(place);
    }
}
