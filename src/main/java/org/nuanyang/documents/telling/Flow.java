package org.nuanyang.documents.telling;

import static org.nuanyang.documents.telling.Seam.first;
import static org.nuanyang.documents.telling.Seam.last;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.manuscript.Run;

/**
 * Sentences flow into paragraphs. Where one was left out, the punctuation of its neighbours is mended; one that announces
 * what follows (其中：) is left out when nothing does.
 */
final class Flow {
    private static final String PAUSES = "，、；：";
    private static final String ENDS = "。！？…";
    /** With these a sentence goes on from a list without a comma: 谈心、家访均全部完成. */
    private static final String GOES_ON = "等的之和与及均都共各";

    private final List<Block> blocks = new ArrayList<>();
    private List<Run> paragraph = new ArrayList<>();
    private List<Run> announced = List.of();
    /** What is announced stands in a paragraph below. */
    private boolean apart;
    /** A list has ended and the next sentence goes on from it. */
    private boolean listed;

    void say(List<Run> sentence) {
        if (Seam.text(sentence).isBlank()) return;
        announce();
        apart = false;
        if (last(sentence) == '：') announced = sentence;
        else join(sentence);
    }

    /** What is told of each row: 甲3次、乙2次。 A line that ends in two marks (、。) has the first between rows and the second after the last. */
    void list(List<List<Run>> rows) {
        for (var row : rows.subList(0, rows.size() - 1)) say(twoMarks(row) ? Seam.withoutLast(row) : row);
        var end = rows.getLast();
        if (twoMarks(end)) {
            var mark = last(end);
            say(Seam.plus(Seam.withoutLast(Seam.withoutLast(end)), mark));
        } else if (last(end) == '；') {
            say(Seam.plus(Seam.withoutLast(end), '。'));
        } else {
            var open = last(end) == '、' || last(end) == '，';
            say(open ? Seam.withoutLast(end) : end);
            listed = open;
        }
    }

    private static boolean twoMarks(List<Run> row) {
        var text = Seam.text(row);
        return text.length() > 1 && PAUSES.indexOf(text.charAt(text.length() - 2)) >= 0 && (PAUSES + ENDS).indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** What was announced was not told. */
    void nothing() {
        announced = List.of();
    }

    private void announce() {
        if (announced.isEmpty()) return;
        join(announced);
        announced = List.of();
        if (!apart) return;
        blocks.add(new Paragraph(paragraph));
        paragraph = new ArrayList<>();
    }

    private void join(List<Run> sentence) {
        var next = sentence;
        while (paragraph.isEmpty() && !next.isEmpty() && (PAUSES + "。").indexOf(first(next)) >= 0) next = Seam.withoutFirst(next);
        if (listed && !next.isEmpty() && (PAUSES + ENDS + GOES_ON).indexOf(first(next)) < 0) paragraph = Seam.plus(paragraph, '，');
        listed = false;
        paragraph = Seam.joined(paragraph, next);
    }

    /** A heading or a table ends the paragraph. */
    void block(Block block) {
        if (block instanceof Block.Grid) {
            apart = true;
            announce();
        }
        end();
        blocks.add(block);
    }

    /** An empty line. */
    void pause() {
        if (announced.isEmpty()) end();
        else apart = true;
    }

    void end() {
        announced = List.of();
        ended().ifPresent(blocks::add);
    }

    /** The paragraph so far, ended as a sentence is. */
    Optional<Paragraph> ended() {
        listed = false;
        announced = List.of();
        while (!paragraph.isEmpty() && PAUSES.indexOf(last(paragraph)) >= 0) paragraph = Seam.withoutLast(paragraph);
        if (paragraph.isEmpty()) return Optional.empty();
        var done = ENDS.indexOf(last(paragraph)) >= 0 || quoted() ? paragraph : Seam.plus(paragraph, '。');
        paragraph = new ArrayList<>();
        return Optional.of(new Paragraph(done));
    }

    private boolean quoted() {
        var text = Seam.text(paragraph);
        return text.endsWith("”") && text.length() > 1 && ENDS.indexOf(text.charAt(text.length() - 2)) >= 0;
    }

    /** Without the headings below which nothing is said. */
    List<Block> blocks() {
        end();
        for (var i = blocks.size() - 1; i >= 0; i--) {
            var below = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (blocks.get(i) instanceof Block.Heading heading && (below == null || below instanceof Block.Heading next && next.level() <= heading.level()))
                blocks.remove(i);
        }
        return List.copyOf(blocks);
    }
}
