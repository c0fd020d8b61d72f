package org.nuanyang.study.marks.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.study.marks.Told;

/**
 * What a file says.
 *
 * @param title what the file calls the exam; empty when it does not
 * @param day of the exam, where the title tells it
 * @param full the full marks that headings tell, by subject
 * @param passed columns that are read by nobody, as written
 * @param strange columns that were not understood
 * @param left rows that are no child, by what they are
 * @param columns those that may be marks, and what they are read as
 */
public record MarksFile(
        String title, @Nullable String day, Map<String, BigDecimal> full, List<String> subjects, List<Line> lines, List<String> passed, List<String> strange, int left,
        List<Column> columns) {
    /** Says of a column that it is read by nobody. */
    public static final String PASS = "-";

    /**
     * A column, or a word of the column 科目, that may be a subject.
     *
     * @param key by which a person's word is remembered
     * @param subject null where nobody knows, {@link #PASS} where it is passed over
     * @param said by a person, now or of an earlier file
     * @param again another column of its table is read as the same subject
     */
    public record Column(String key, String label, @Nullable String subject, boolean said, boolean again) {}

    /**
     * A child in the file.
     *
     * @param clazz as written, or as the sheet or title has it; empty when nothing tells it
     * @param marks by subject; what is blank is not there
     * @param full what the headings of its table tell, by subject
     * @param wrong cells that say nothing that can be understood
     */
    public record Line(
            String sheet, int row, String name, String clazz, @Nullable Integer grade, @Nullable Integer number, @Nullable Integer entryYear,
            Map<String, Told> marks, List<Wrong> wrong, Map<String, BigDecimal> full) {
        public String key() {
            return sheet + "!" + row;
        }

        public boolean tellsClass() {
            return number != null && (grade != null || entryYear != null);
        }
    }

    /** @param text as it stands there */
    public record Wrong(String subject, String text) {}

    public sealed interface Read {
        record Marks(MarksFile file) implements Read {}

        record NotMarks(String looksLike, Refusal why) implements Read {}
    }
}
