package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Telling.Cited;
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
        var figures = new LinkedHashMap<String, String>();
        figures(all()).forEach((address, texts) -> figures.put(address, texts.getFirst()));
        return figures;
    }

    /** What the records told at each address. */
    Map<String, List<Cited>> told() {
        var told = new LinkedHashMap<String, List<Cited>>();
        figures(all()).forEach((address, texts) -> {
            var origin = Objects.requireNonNull(origins.get(address), address);
            told.put(address, texts.stream().map(text -> new Cited(text, origin)).toList());
        });
        return told;
    }

    private List<Block> all() {
        return Stream.concat(parts.stream().map(Part::blocks), Stream.of(annex)).flatMap(List::stream).toList();
    }

    /** Each address with every text under which it stands, in the order of the text: a person's part may keep another than the machine's parts have now. */
    public static Map<String, List<String>> figures(List<Block> blocks) {
        var figures = new LinkedHashMap<String, List<String>>();
        blocks.stream().flatMap(Draft::runs).forEach(run -> {
            if (!(run instanceof Run.Figure(var address, var text))) return;
            var texts = figures.computeIfAbsent(address, _ -> new ArrayList<>());
            if (!texts.contains(text)) texts.add(text);
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
        return each(figure -> new Run.Figure(figure.address(), now.getOrDefault(figure.address(), figure.text())), blocks);
    }

    static List<Block> each(Function<Run.Figure, Run> change, List<Block> blocks) {
        var changed = new ArrayList<Block>();
        for (var block : blocks) changed.add(switch (block) {
            case Block.Paragraph paragraph -> each(change, paragraph);
            case Block.Grid grid -> new Block.Grid(grid.caption(), grid.heading(), grid.lines().stream().map(line -> line.stream().map(cell -> each(change, cell)).toList()).toList());
            case Block.Heading _, Block.PageBreak _ -> block;
        });
        return List.copyOf(changed);
    }

    private static Block.Paragraph each(Function<Run.Figure, Run> change, Block.Paragraph paragraph) {
        return new Block.Paragraph(paragraph.runs().stream().map(run -> run instanceof Run.Figure figure ? change.apply(figure) : run).toList());
    }

    /** Tied to no record. */
    static List<Block> plain(List<Block> blocks) {
        return blocks.stream().<Block>map(block -> block instanceof Block.Paragraph paragraph ? Block.Paragraph.of(paragraph.text()) : block).toList();
    }
}
