package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.table.Table;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.ColumnReading.How;

/** Settles what each column tells and of whom: by its heading, its group, its neighbours, its values, in that order. */
final class Columns {
    private final Samples samples;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable Who current;
    private int currentNumber;
    private int names;

    private Columns(Samples samples) {
        this.samples = samples;
    }

    static List<Column> of(Table table, Samples samples, String shape, @Nullable ColumnMapping correction) {
        var settled = new Columns(samples);
        for (var column : table.columns()) settled.columns.add(parsed(column));
        settled.otherGuardians();
        settled.byNeighbours();
        new ByValues(settled.columns, samples).settle();
        settled.oneStudentNumber();
        settled.parentsByRelation();
        if (correction != null) settled.corrected(shape, correction);
        return List.copyOf(settled.columns);
    }

    private static Column parsed(Table.Column column) {
        var path = column.path();
        if (path.isEmpty()) return new Column(column.index(), path, null, 0, null, "", "", How.NONE);
        var leaf = HeadingWords.parse(path.getLast());
        var who = leaf.who();
        var what = leaf.what();
        int number = leaf.number();
        var how = How.HEADING;
        for (int i = path.size() - 2; i >= 0; i--) {
            var group = HeadingWords.parse(path.get(i));
            if (who == null && group.who() == Who.CHILD) how = How.GROUP;
            else if (who == null && group.who() != null) {
                who = group.who();
                number = group.number();
                how = How.GROUP;
            } else if (what == null && who != null && group.what() != null && group.what() != What.CONTACTS) {
                what = group.what();
                how = How.GROUP;
            }
        }
        if (what == null && who != null && leaf.who() != null) what = What.NAME;
        if (what == What.AWAY_STATE && (who == Who.FATHER || who == Who.MOTHER)) what = What.AWAY;
        if (what == What.CONTACTS && (who == null || who == Who.CHILD)) what = What.UNUSED;
        if (what == What.NAME && who == Who.CHILD && leaf.remark().contains("数")) what = null;
        if (what != null) who = whose(what, who);
        return new Column(column.index(), path, who, number, what, leaf.remark(), leaf.flag(), how);
    }

    /** Some things are the child's whoever is named. */
    private static @Nullable Who whose(What what, @Nullable Who who) {
        return switch (what) {
            case DECLARED, AWAY_STATE, TICK_BOTH, TICK_ONE, SINGLE_PARENT, ORPHAN, ABANDONED, GRADE, CLASS, STUDENT_NUMBER,
                    LOCAL_NUMBER, KEY, BOARDING, MIGRANT, ONLY_CHILD -> Who.CHILD;
            case GUARD_KIND -> Who.GUARDIAN;
            case NAME, CONTACTS -> who == Who.PARENTS ? Who.PARENT : who;
            default -> who;
        };
    }

    /** 其他监护人 is the second one where a first is named, and the only one (no parent) where none is. */
    private void otherGuardians() {
        boolean first = columns.stream().anyMatch(column -> column.tells(Who.GUARDIAN, What.NAME) && !other(column));
        if (first) columns.replaceAll(column -> column.who() == Who.GUARDIAN && other(column) ? column.is(Who.SECOND_GUARDIAN, column.what(), column.how()) : column);
    }

    private static boolean other(Column column) {
        return column.label().contains("其他监护人") || column.label().contains("其它监护人");
    }

    private void byNeighbours() {
        boolean childNamed = columns.stream().anyMatch(column -> column.tells(Who.CHILD, What.NAME));
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var what = column.what();
            if (i > 0 && !sameGroup(columns.get(i - 1).path(), column.path())) current = null;
            if (what == null) {
                names = 0;
                continue;
            }
            if (column.who() == null) {
                if (what == What.NAME) {
                    column = childNamed ? column.is(Who.OTHER, What.NAME, How.NEIGHBOUR) : column.is(Who.CHILD, What.NAME, How.HEADING);
                    childNamed = true;
                } else column = settled(column, what);
                columns.set(i, column);
            }
            follow(column, what);
        }
    }

    private static boolean sameGroup(List<String> before, List<String> now) {
        return before.size() < 2 && now.size() < 2 || !before.isEmpty() && !now.isEmpty() && before.getFirst().equals(now.getFirst());
    }

    private Column settled(Column column, What what) {
        boolean family = names > 1 && current != Who.GUARDIAN && what == What.PHONE;
        if (current != null && !family && what.followsAName()) return currents(column);
        if (what == What.RELATION) return guardianNamed() ? column.is(Who.GUARDIAN, what, How.NEIGHBOUR) : column;
        if (current != null && what.mayFollowAName()) {
            boolean taken = columns.stream().limit(column.index()).anyMatch(other -> other.tells(Who.CHILD, what));
            boolean dated = what == What.ID || what == What.BIRTH;
            if (taken || dated && samples.adults(column.index())) return currents(column);
        }
        return column.is(Who.CHILD, what, column.how());
    }

    private Column currents(Column column) {
        var settled = column.is(current, column.what(), How.NEIGHBOUR);
        return current == Who.MEMBER ? settled.member(currentNumber) : settled;
    }

    private boolean guardianNamed() {
        return columns.stream().anyMatch(column -> column.who() == Who.GUARDIAN);
    }

    /** Keeps in mind who was named last; what belongs to the class ends it. */
    private void follow(Column column, What what) {
        boolean name = what == What.NAME || what == What.CONTACTS;
        if (name && column.who() != Who.CHILD) {
            current = column.who();
            currentNumber = column.number();
            names++;
            return;
        }
        names = 0;
        if (column.who() != Who.CHILD) return;
        switch (what) {
            case NAME, GRADE, CLASS, SCHOOL, STUDENT_NUMBER, BOARDING, ID -> current = null;
            default -> { }
        }
    }

    private void oneStudentNumber() {
        if (columns.stream().noneMatch(column -> column.what() == What.STUDENT_NUMBER)) return;
        columns.replaceAll(column -> column.what() == What.LOCAL_NUMBER ? column.is(column.who(), What.UNUSED, column.how()) : column);
    }

    /** 家长姓名 with 与学生关系 beside it: the row tells who it is. */
    private void parentsByRelation() {
        if (columns.stream().noneMatch(column -> column.tells(Who.PARENT, What.RELATION))) return;
        columns.replaceAll(column -> column.who() == Who.PARENT ? column.member(9) : column);
    }

    private void corrected(String shape, ColumnMapping correction) {
        columns.replaceAll(column -> correction.choice(shape, column.index())
                .map(choice -> Fact.byKey(choice).map(fact -> picked(column, fact))
                        .orElseGet(() -> column.is(null, What.UNUSED, How.CORRECTION)))
                .orElse(column));
    }

    private static Column picked(Column column, Fact fact) {
        var what = What.of(fact);
        if (what == null) return column;
        for (var who : Who.values()) if (what.of(who) == fact) return column.is(who, what, How.CORRECTION);
        return column;
    }
}
