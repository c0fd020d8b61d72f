package org.nuanyang.roster.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.table.Table;
import org.nuanyang.roster.Fact;

/** What the headings of a form ask while nothing stands below them. */
public final class BlankHeadings {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    /**
     * @param who null when the heading does not say, and nothing beside it
     * @param remark what stood in its brackets
     * @param flag for a yes/no question, the word that a yes stands for
     * @param doubtful only the end of the heading is known, or it may be the child's or that of somebody named before
     */
    public record Ask(int index, List<String> path, @Nullable Who who, @Nullable What what, @Nullable Fact fact, String remark, String flag, boolean doubtful) {
        public Ask {
            path = List.copyOf(path);
        }
    }

    private BlankHeadings() {}

    public static boolean know(String label) {
        return HeadingWords.parse(label).known();
    }

    public static List<Ask> of(Table table) {
        var asks = new ArrayList<Ask>();
        Who named = null;
        for (var column : columns(table)) {
            var what = column.what();
            boolean childs = column.who() == null || column.who() == Who.CHILD;
            boolean open = named != null && childs && what != null && ofAnybody(what) && !saysChild(column);
            boolean loose = !column.path().isEmpty() && HeadingWords.parse(column.path().getLast()).loose();
            boolean beside = column.how() == ColumnReading.How.NEIGHBOUR;
            boolean guessed = beside && (what == What.AGE || household(column) || column.fact() != null && again(asks, column.fact()));
            asks.add(new Ask(column.index(), column.path(), column.who(), what, column.fact(), column.remark(), column.flag(), open || loose || guessed));
            if (what == What.NAME || what == What.CONTACTS) named = childs ? null : column.who();
            else if (childs && (what == What.GRADE || what == What.CLASS || what == What.SCHOOL)) named = null;
        }
        return asks;
    }

    /** What the sheet is instead of a list of children; empty when it is one. */
    public static Optional<LooksLike> insteadOfARoster(Sheet sheet, Table table) {
        return new SheetKind(sheet, table, columns(table)).kind();
    }

    private static List<Column> columns(Table table) {
        return Columns.of(table, new Samples(table, NO_DAY), "", null);
    }

    /** What stands twice behind a name is hardly of that name twice. */
    private static boolean again(List<Ask> before, Fact fact) {
        return before.stream().anyMatch(ask -> ask.fact() == fact);
    }

    private static boolean household(Column column) {
        return column.label().matches(".*(住宅|家庭)电话");
    }

    private static boolean saysChild(Column column) {
        return column.path().stream().map(HeadingWords::parse).anyMatch(heading -> heading.who() == Who.CHILD);
    }

    /** After somebody's name it may be asked of that person as well as of the child. */
    private static boolean ofAnybody(What what) {
        return what.mayFollowAName() && what != What.ADDRESS && what != What.HOUSEHOLD_ADDRESS;
    }
}
