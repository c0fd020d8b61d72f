package org.nuanyang.documents.telling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Block.Grid;
import org.nuanyang.documents.manuscript.Block.Paragraph;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.documents.telling.Telling.Problem;
import org.nuanyang.documents.telling.Template.Line;
import org.nuanyang.documents.telling.Template.Part;
import org.nuanyang.documents.telling.Template.Pause;
import org.nuanyang.documents.telling.Template.Place;
import org.nuanyang.documents.telling.Template.Table;
import org.nuanyang.documents.telling.Template.Title;

/** Says a template of what its teller knows of a subject. */
public final class Composer {
    private final Teller teller;
    private final Subject subject;
    private final Known known;
    private final Flow flow = new Flow();
    private final List<Paragraph> goals = new ArrayList<>();
    private final List<Paragraph> highlights = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Grid> annex = new ArrayList<>();
    private final Set<UUID> children;
    private final Saying body;
    private final Saying gathered;

    private Composer(Teller teller, Subject subject, Map<String, Datum> data) {
        this.teller = teller;
        this.subject = subject;
        this.known = Known.of(teller, subject, data);
        this.children = data.values().stream().flatMap(Datum::ofChildren).collect(Collectors.toUnmodifiableSet());
        this.body = new Saying(teller.key());
        this.gathered = new Saying(teller.key() + "/gathered");
    }

    public static Telling compose(Template template, Teller teller, Subject subject, Map<String, Datum> data) {
        var composer = new Composer(teller, subject, data);
        template.parts().stream().filter(part -> part.said(subject.kind(), subject.voice())).forEach(composer::say);
        return composer.telling();
    }

    private void say(Part part) {
        if (part.place() == Place.BODY) {
            part.entries().forEach(entry -> {
                switch (entry) {
                    case Pause _ -> flow.pause();
                    case Title(var level, var pieces) -> {
                        var title = body.sentence(pieces, known);
                        if (title != null) flow.block(new Block.Heading(level, Seam.text(title)));
                    }
                    case Line line -> say(line);
                    case Table table -> lay(table);
                }
            });
            flow.end();
        } else {
            new Items(gathered, known).of(part.entries()).forEach(item -> keep(item, part.place()));
        }
    }

    private void say(Line line) {
        var rows = Each.said(line, body, known);
        if (rows.isEmpty()) {
            if (line.rows() != null) flow.nothing();
        } else if (line.rows() == null) flow.say(rows.getFirst().runs());
        else flow.list(rows.stream().map(Saying.Said::runs).toList());
    }

    private void lay(Table table) {
        var lines = new ArrayList<List<Paragraph>>();
        for (var row : Each.of(table.rows(), body, known))
            lines.add(table.columns().stream().map(column -> new Paragraph(body.cell(column.cell(), row))).toList());
        if (lines.isEmpty()) {
            flow.nothing();
            return;
        }
        var grid = new Grid(table.caption(), table.columns().stream().map(Template.Column::heading).toList(), lines);
        if (table.annexed()) annex.add(grid);
        else flow.block(grid);
    }

    private void keep(Problem item, Place place) {
        switch (place) {
            case PROBLEMS -> problems.add(item);
            case HIGHLIGHTS -> highlights.add(item.said());
            case GOALS -> goals.add(item.said());
            case BODY -> throw new IllegalStateException("nothing is gathered in the body");
        }
    }

    private Telling telling() {
        var blocks = flow.blocks();
        var printed = Stream.of(blocks.stream().flatMap(Composer::paragraphs), annex.stream().flatMap(Composer::paragraphs), goals.stream(), highlights.stream(),
                problems.stream().flatMap(problem -> Stream.of(problem.said(), problem.step()))).flatMap(each -> each);
        return new Telling(teller.key(), teller.topic(), blocks, List.copyOf(goals), List.copyOf(highlights), List.copyOf(problems), List.copyOf(annex),
                figures(printed), body.unrecorded(), children);
    }

    private static Stream<Paragraph> paragraphs(Block block) {
        return switch (block) {
            case Paragraph paragraph -> Stream.of(paragraph);
            case Grid grid -> grid.lines().stream().flatMap(List::stream);
            case Block.Heading _, Block.PageBreak _ -> Stream.of();
        };
    }

    private Map<String, Cited> figures(Stream<Paragraph> printed) {
        var figures = new LinkedHashMap<String, Cited>();
        printed.filter(paragraph -> paragraph != null).flatMap(paragraph -> paragraph.runs().stream()).forEach(run -> {
            if (run instanceof Run.Figure(var address, var text)) figures.put(address, new Cited(text, origin(address)));
        });
        return figures;
    }

    private Origin origin(String address) {
        return (body.cited().containsKey(address) ? body : gathered).cited().get(address).origin();
    }
}
