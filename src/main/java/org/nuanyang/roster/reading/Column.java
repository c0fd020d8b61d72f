package org.nuanyang.roster.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.ColumnReading.How;

/** A column with all that reading its cells needs; {@code who} and {@code what} are null as long as it is not understood. */
record Column(
        int index, List<String> path, @Nullable Who who, int number, @Nullable What what, String remark, String flag, How how) {

    Column is(@Nullable Who who, @Nullable What what, How how) {
        return new Column(index, path, who, number, what, remark, flag, how);
    }

    Column member(int which) {
        return new Column(index, path, Who.MEMBER, which, what, remark, flag, how);
    }

    boolean tells(Who who, What what) {
        return this.who == who && this.what == what;
    }

    @Nullable Fact fact() {
        if (who == null || what == null) return null;
        if (who == Who.PARENTS) return what.of(Who.PARENT);
        return what == What.CONTACTS ? What.NAME.of(who) : what.of(who);
    }

    /** Asked of every cell, so it makes no text of its own. */
    boolean says(String word) {
        for (var heading : path) if (heading.contains(word)) return true;
        return false;
    }

    String label() {
        return path.isEmpty() ? "" : String.join("/", path.stream().map(part -> part.strip().replaceAll("\\s+", " ")).toList());
    }

    ColumnReading reading() {
        var fact = fact();
        return new ColumnReading(index, path, fact, what == null ? How.NONE : how, fact == null ? why() : null);
    }

    private @Nullable String why() {
        if (how == How.CORRECTION) return "roster.column.ignored";
        if (what == What.PASSWORD) return "roster.column.password";
        if (what == What.SERIAL || what == What.KEY || what == What.HEAD_RELATION || what == What.AGE) return "roster.column.helps";
        if (who == Who.MEMBER) return "roster.column.byRow";
        if (who == Who.OTHER) return "roster.column.otherPerson";
        return what == null ? "roster.column.unknown" : "roster.column.notKept";
    }
}
