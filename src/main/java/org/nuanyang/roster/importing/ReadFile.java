package org.nuanyang.roster.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.Fact;

/**
 * What was read of a file, for the person to check.
 *
 * @param remembered columns are read as somebody of the school corrected them in an earlier file of this shape
 * @param leftOut sheets that were not read, with the key of the reason
 * @param newClasses classes that the school does not have yet and that taking the file in would make
 * @param moved rows that say something else than in the preview before, since the roster has changed meanwhile
 * @param stamp of the school's files when the rows were compared
 */
public record ReadFile(List<ReadSheet> sheets, Map<String, String> leftOut, boolean remembered, List<ClassYear> newClasses,
        List<String> moved, String stamp) {

    /** @param skipped rows that are no data: how many by the key of the reason */
    public record ReadSheet(String name, String shape, String title, int firstHeading, int lastHeading, int rows,
            List<ReadColumn> columns, Map<String, Integer> skipped) {}

    /**
     * @param letter as the spreadsheet names it
     * @param fact what it tells; null when nothing of it is kept, or when each row decides (成员1)
     * @param how by what it was recognised
     * @param why key of what must be said of it, such as a password column that was dropped; or null
     */
    public record ReadColumn(int index, String letter, String heading, @Nullable Fact fact, String how, @Nullable String why) {}

    public ReadFile compared(List<ClassYear> classes, List<String> changed, String newStamp) {
        return new ReadFile(sheets, leftOut, remembered, classes, changed, newStamp);
    }

    /** What stands over a fact's column; nothing when it has none of its own. */
    public Problem.Heading heading(String sheet, Fact fact) {
        return sheets.stream().filter(one -> one.name().equals(sheet))
                .flatMap(one -> one.columns().stream()).filter(column -> column.fact() == fact)
                .map(column -> new Problem.Heading(column.heading(), column.index()))
                .findFirst().orElse(new Problem.Heading("", -1));
    }
}
