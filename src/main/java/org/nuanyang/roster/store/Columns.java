package org.nuanyang.roster.store;

import static org.nuanyang.roster.Fact.Kind.*;
import static org.nuanyang.roster.store.Columns.Storage.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact.Kind;
import org.nuanyang.roster.RoughDate;

/** In which columns of a table the told attributes lie, and how: plain, sealed, sealed and findable, or as a rough date. */
record Columns(List<Column> all, Set<String> attributes) {
    enum Storage { PLAIN, SEALED, FINDABLE, ROUGH }

    record Column(String attribute, Kind kind, String name, Storage storage) {
        /** The columns of the table from which it is read, side by side. */
        List<String> selected() {
            return switch (storage) {
                case PLAIN -> List.of(name);
                case SEALED, FINDABLE -> List.of(name + "_sealed");
                case ROUGH -> List.of(name + "_from", name + "_precision");
            };
        }
    }

    private Columns(List<Column> all) {
        this(all, all.stream().map(Column::attribute).collect(Collectors.toUnmodifiableSet()));
    }

    static final Columns CHILD = new Columns(List.of(
            new Column("name", TEXT, "name", PLAIN),
            new Column("formerName", TEXT, "former_name", PLAIN),
            new Column("id", RESIDENT_ID, "resident_id", FINDABLE),
            new Column("documentKind", TEXT, "document_kind", PLAIN),
            new Column("documentNumber", TEXT, "document_number", FINDABLE),
            new Column("studentNumber", TEXT, "student_number", FINDABLE),
            new Column("sex", SEX_CODE, "sex", PLAIN),
            new Column("birth", DATE, "birth", ROUGH),
            new Column("ethnicGroup", TEXT, "ethnic_group", PLAIN),
            new Column("boarding", YES_NO, "boarding", PLAIN),
            new Column("commute", TEXT, "commute", PLAIN),
            new Column("ruralHousehold", YES_NO, "rural_household", PLAIN),
            new Column("householdAddress", TEXT, "household_address", SEALED),
            new Column("address", TEXT, "address", SEALED),
            new Column("township", TEXT, "township", PLAIN),
            new Column("village", TEXT, "village", PLAIN),
            new Column("villageGroup", TEXT, "village_group", PLAIN),
            new Column("phone", PHONE_NUMBER, "phone", FINDABLE),
            new Column("health", TEXT, "health", SEALED),
            new Column("illness", TEXT, "illness", SEALED),
            new Column("disability", TEXT, "disability", SEALED),
            new Column("disabilityCard", TEXT, "disability_card", SEALED),
            new Column("trait", TEXT, "trait", PLAIN),
            new Column("interest", TEXT, "interest", PLAIN),
            new Column("studyLevel", TEXT, "study_level", PLAIN),
            new Column("thought", TEXT, "thought", PLAIN),
            new Column("behaviour", TEXT, "behaviour", PLAIN),
            new Column("familyBackground", TEXT, "family_background", SEALED),
            new Column("difficulties", TEXT, "difficulties", SEALED),
            new Column("economicState", TEXT, "economic_state", PLAIN),
            new Column("aid", TEXT, "aid", PLAIN),
            new Column("orphan", YES_NO, "orphan", PLAIN),
            new Column("abandoned", YES_NO, "abandoned", PLAIN),
            new Column("singleParentFamily", YES_NO, "single_parent_family", PLAIN),
            new Column("onlyChild", YES_NO, "only_child", PLAIN),
            new Column("migrantChild", YES_NO, "migrant_child", PLAIN),
            new Column("note", TEXT, "note", PLAIN),
            new Column("declared", TEXT, "declared", PLAIN),
            new Column("parentsAway", PARENTS, "parents_away", PLAIN)));

    static final Columns PERSON = new Columns(List.of(
            new Column("name", TEXT, "name", PLAIN),
            new Column("id", RESIDENT_ID, "resident_id", FINDABLE),
            new Column("birth", DATE, "birth", ROUGH),
            new Column("phone", PHONE_NUMBER, "phone", FINDABLE),
            new Column("phone2", PHONE_NUMBER, "phone_2", FINDABLE),
            new Column("wechat", TEXT, "wechat", SEALED),
            new Column("address", TEXT, "address", SEALED),
            new Column("occupation", TEXT, "occupation", PLAIN),
            new Column("education", TEXT, "education", PLAIN),
            new Column("marital", TEXT, "marital", PLAIN),
            new Column("health", TEXT, "health", SEALED),
            new Column("deceased", YES_NO, "deceased", PLAIN),
            new Column("place", TEXT, "workplace", SEALED),
            new Column("employer", TEXT, "employer", SEALED),
            new Column("trade", TEXT, "trade", PLAIN)));

    static final Columns ABSENCE = new Columns(List.of(
            new Column("awaySince", DATE, "away", ROUGH),
            new Column("place", TEXT, "place", SEALED),
            new Column("employer", TEXT, "employer", SEALED),
            new Column("trade", TEXT, "trade", PLAIN)));

    static final Columns PARENT = new Columns(List.of(
            new Column("canGuard", YES_NO, "can_guard", PLAIN),
            new Column("cannotWhy", TEXT, "cannot_guard_why", PLAIN),
            new Column("returns", TEXT, "returns", PLAIN),
            new Column("lastHome", DATE, "last_home", ROUGH),
            new Column("employerAddress", TEXT, "employer_address", SEALED),
            new Column("employerPhone", PHONE_NUMBER, "employer_phone", SEALED)));

    static final Columns GUARDIAN = new Columns(List.of(
            new Column("relation", RELATION, "relation", PLAIN),
            new Column("agreementSigned", DATE, "agreement", ROUGH),
            new Column("canCare", YES_NO, "can_care", PLAIN),
            new Column("age", NUMBER, "age_told", PLAIN),
            new Column("kind", TEXT, "kind_declared", PLAIN)));

    boolean has(String attribute) {
        return attributes.contains(attribute);
    }

    /** What a statement selects to read them by {@link ToldReader}: neither what is only searched by nor what is only kept. */
    String of(String table) {
        return all.stream().flatMap(column -> column.selected().stream()).map(column -> table + "." + column).collect(Collectors.joining(", "));
    }

    /** A rough date lies in two columns: {@code birth_from}, {@code birth_precision}. */
    static final class Rough {
        private Rough() {}

        static @Nullable RoughDate read(ResultSet row, String name) throws SQLException {
            var precision = row.getString(name + "_precision");
            if (precision == null) return null;
            return new RoughDate(row.getObject(name + "_from", LocalDate.class), RoughDate.Precision.valueOf(precision));
        }
    }
}
