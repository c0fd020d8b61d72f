package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Topic;

/**
 * What the records tell, at one moment.
 *
 * @param parts in the order of their topics
 * @param annex tables that stand behind the signature
 * @param origins of each address that stands in the parts and in the annex
 * @param unrecorded what nothing is known of, in words
 */
public record Draft(List<Part> parts, List<Block> annex, Map<String, Origin> origins, List<String> unrecorded) {
    public Draft {
        parts = List.copyOf(parts);
        annex = List.copyOf(annex);
        origins = Map.copyOf(origins);
        unrecorded = List.copyOf(unrecorded);
    }

    public record Part(Topic topic, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }

        /** The heading; documents are Chinese. */
        public String words() {
            return Words.sayIn(Locale.SIMPLIFIED_CHINESE, topic);
        }
    }

    public List<Block> of(Topic topic) {
        return parts.stream().filter(part -> part.topic() == topic).findFirst().map(Part::blocks).orElse(List.of());
    }

    /** Each figure as it is printed, by its address, in the order of the text. */
    public Map<String, String> figures() {
        return figures(Stream.concat(parts.stream().map(Part::blocks), Stream.of(annex)).flatMap(List::stream).toList());
    }

    public static Map<String, String> figures(List<Block> blocks) {
        var figures = new LinkedHashMap<String, String>();
        blocks.stream().flatMap(Draft::runs).forEach(run -> {
            if (run instanceof Run.Figure(var address, var text)) figures.putIfAbsent(address, text);
        });
        return figures;
    }

    private static Stream<Run> runs(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.runs().stream();
            case Block.Grid grid -> grid.lines().stream().flatMap(List::stream).flatMap(cell -> cell.runs().stream());
            case Block.Heading _, Block.PageBreak _ -> Stream.empty();
        };
    }

    /** The same with figures as they are told now, where they are told. */
    static List<Block> with(Map<String, String> now, List<Block> blocks) {
        var changed = new ArrayList<Block>();
        for (var block : blocks) changed.add(switch (block) {
            case Block.Paragraph paragraph -> with(now, paragraph);
            case Block.Grid grid -> new Block.Grid(grid.caption(), grid.heading(), grid.lines().stream().map(line -> line.stream().map(cell -> with(now, cell)).toList()).toList());
            case Block.Heading _, Block.PageBreak _ -> block;
        });
        return List.copyOf(changed);
    }

    private static Block.Paragraph with(Map<String, String> now, Block.Paragraph paragraph) {
        return new Block.Paragraph(paragraph.runs().stream()
                .map(run -> run instanceof Run.Figure(var address, var text) ? new Run.Figure(address, now.getOrDefault(address, text)) : run).toList());
    }

    /** Tied to no record. */
    static List<Block> plain(List<Block> blocks) {
        return blocks.stream().<Block>map(block -> block instanceof Block.Paragraph paragraph ? Block.Paragraph.of(paragraph.text()) : block).toList();
    }
}
