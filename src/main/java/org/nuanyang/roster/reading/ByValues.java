package org.nuanyang.roster.reading;

import java.util.List;
import java.util.Set;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.reading.ColumnReading.How;

/** Understands columns whose heading is missing or strange by what stands in them. */
final class ByValues {
    private static final Set<String> SEXES = Set.of("男", "女", "男性", "女性");

    private final List<Column> columns;
    private final Samples samples;

    ByValues(List<Column> columns, Samples samples) {
        this.columns = columns;
        this.samples = samples;
    }

    void settle() {
        boolean headless = columns.stream().allMatch(column -> column.path().isEmpty());
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (samples.none(column.index())) continue;
            boolean nameless = column.tells(Who.CHILD, What.NAME)
                    && samples.share(column.index(), cell -> !cell.formula() && cell.text().codePoints().noneMatch(Character::isLetter)) > 0.8;
            if (nameless || column.what() == What.PHONE && samples.share(column.index(), cell -> !Plain.narrow(cell.text()).matches(".*\\d{3}.*")) > 0.7) {
                columns.set(i, column.is(null, null, How.NONE));
            } else if (column.what() == What.UNUSED && column.who() != null && What.PHONE.of(column.who()) != null
                    && samples.share(column.index(), cell -> PhoneText.likely(cell.text())) >= 0.6) {
                columns.set(i, column.is(column.who(), What.PHONE, How.VALUES));
            } else if (column.what() == null) columns.set(i, byValues(column, headless));
        }
    }

    private Column byValues(Column column, boolean headless) {
        int index = column.index();
        if (samples.share(index, Samples::id) >= 0.6) {
            if (samples.adults(index)) return personBefore(column, What.ID);
            return taken(Who.CHILD, What.ID) ? column : column.is(Who.CHILD, What.ID, How.VALUES);
        }
        if (samples.share(index, cell -> PhoneText.likely(cell.text())) >= 0.6) return phone(column);
        if (samples.share(index, cell -> SEXES.contains(cell.text().strip())) >= 0.8)
            return taken(Who.CHILD, What.SEX) ? column : column.is(Who.CHILD, What.SEX, How.VALUES);
        if (samples.share(index, cell -> cell.text().length() >= 2 && RelationText.of(cell.text()).isPresent()) >= 0.6)
            return taken(Who.GUARDIAN, What.RELATION) ? column : personBefore(column, What.RELATION);
        if (!taken(Who.CHILD, What.BIRTH) && samples.share(index, samples::birth) >= 0.8)
            return column.is(Who.CHILD, What.BIRTH, How.VALUES);
        if (!taken(Who.CHILD, What.CLASS) && samples.share(index, cell -> cell.text().matches(".*\\S+班\\s*") && ClassText.clazz(cell.text()).problem() == null) >= 0.6)
            return column.is(Who.CHILD, What.CLASS, How.VALUES);
        if (!taken(Who.CHILD, What.NAME) && samples.share(index, cell -> NameText.likely(cell.text())) >= 0.7)
            return column.is(Who.CHILD, What.NAME, How.VALUES);
        if (headless && samples.share(index, cell -> NameText.likely(cell.text())) >= 0.7)
            return taken(Who.GUARDIAN, What.NAME) ? column : column.is(Who.GUARDIAN, What.NAME, How.VALUES);
        return column;
    }

    /** A nameless phone column belongs to the person named just before it. */
    private Column phone(Column column) {
        for (int i = column.index() - 1; i >= 0; i--) {
            var before = columns.get(i);
            if (before.what() != What.NAME || before.who() == null || before.who() == Who.OTHER) continue;
            if (taken(before.who(), What.PHONE) && before.who() != Who.MEMBER) break;
            return before.who() == Who.MEMBER
                    ? column.is(Who.MEMBER, What.PHONE, How.VALUES).member(before.number())
                    : column.is(before.who(), What.PHONE, How.VALUES);
        }
        return taken(Who.CHILD, What.PHONE) ? column : column.is(Who.CHILD, What.PHONE, How.VALUES);
    }

    private Column personBefore(Column column, What what) {
        for (int i = column.index() - 1; i >= 0; i--) {
            var before = columns.get(i);
            if (before.what() != What.NAME || before.who() == null || before.who() == Who.CHILD) continue;
            return before.who() == Who.MEMBER
                    ? column.is(Who.MEMBER, what, How.VALUES).member(before.number())
                    : column.is(before.who(), what, How.VALUES);
        }
        return column;
    }

    private boolean taken(Who who, What what) {
        return columns.stream().anyMatch(column -> column.tells(who, what));
    }
}
