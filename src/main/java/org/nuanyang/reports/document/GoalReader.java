package org.nuanyang.reports.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Goal;
import org.nuanyang.documents.telling.Stretch;

/**
 * Reads the goals out of the text in which a plan sets them, the machine's or a person's: a sentence that holds a figure and says how far it shall
 * come (到95%) or by when (4月30日前) is one. So what is summed up later is what the plan says, however it is worded.
 */
final class GoalReader {
    private static final Pattern END = Pattern.compile("[；。;]");
    private static final Pattern SHARE = Pattern.compile("到\\s{0,3}(\\d{1,3})(?:\\.(\\d))?\\s{0,3}[%％]");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日前");
    private static final int TENTHS = 10;

    private final Stretch stretch;
    private final List<Goal> goals = new ArrayList<>();
    private final StringBuilder sentence = new StringBuilder();
    private final Set<String> figures = new HashSet<>();

    private GoalReader(Stretch stretch) {
        this.stretch = stretch;
    }

    static List<Goal> read(List<Block> blocks, Stretch stretch) {
        var reader = new GoalReader(stretch);
        for (var block : blocks) if (block instanceof Block.Paragraph paragraph) reader.read(paragraph);
        return List.copyOf(reader.goals);
    }

    private void read(Block.Paragraph paragraph) {
        for (var run : paragraph.runs()) {
            switch (run) {
                case Run.Figure(var address, var text) -> {
                    figures.add(address);
                    sentence.append(text);
                }
                case Run.Plain(var text) -> read(text);
            }
        }
        end();
    }

    private void read(String text) {
        var ends = END.matcher(text);
        int from = 0;
        while (ends.find()) {
            sentence.append(text, from, ends.start());
            end();
            from = ends.end();
        }
        sentence.append(text, from, text.length());
    }

    private void end() {
        if (!figures.isEmpty()) goal(sentence.toString()).ifPresent(goals::add);
        figures.clear();
        sentence.setLength(0);
    }

    private Optional<Goal> goal(String said) {
        var share = SHARE.matcher(said);
        boolean far = share.find();
        var day = day(said);
        if (!far && day.isEmpty()) return Optional.empty();
        int permille = far ? Integer.parseInt(share.group(1)) * TENTHS + (share.group(2) == null ? 0 : Integer.parseInt(share.group(2))) : Goal.WHOLE;
        return permille > Goal.WHOLE ? Optional.empty() : Optional.of(new Goal(figures, permille, day.orElse(stretch.until())));
    }

    /** The first such day of the stretch; one that lies outside it is its end. */
    private Optional<LocalDate> day(String said) {
        var found = DAY.matcher(said);
        if (!found.find()) return Optional.empty();
        try {
            var first = LocalDate.of(stretch.from().getYear(), Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            var day = first.isBefore(stretch.from()) ? first.plusYears(1) : first;
            return Optional.of(day.isAfter(stretch.until()) ? stretch.until() : day);
        } catch (DateTimeException noSuchDay) {
            return Optional.of(stretch.until());
        }
    }
}
