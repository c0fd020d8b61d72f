package org.nuanyang.reports.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.reports.document.Document;
import org.nuanyang.reports.document.Draft;
import org.nuanyang.reports.document.Topics;
import org.nuanyang.shell.Problems;

/** @param names of those who wrote in it */
public record DocumentPage(Document document, Problems problems, Function<AccountId, String> names) {
    /**
     * A part as it is read.
     *
     * @param own written by whom and when; null: the machine's
     * @param machine what the machine has drafted, where a person wrote something else
     * @param moved how many figures in a person's text are others by now
     */
    public record Shown(Topic topic, String heading, List<Block> blocks, @Nullable String own, List<Block> machine, int moved) {}

    /** A figure of a part with what it is: printed once, however often it is told. */
    public record Known(String text, Origin origin) {}

    public List<Shown> parts() {
        var parts = new ArrayList<Shown>();
        for (var topic : Topic.values()) {
            if (document.own(topic).isPresent() || !document.blocks(topic).isEmpty()) parts.add(part(topic));
        }
        return parts;
    }

    private Shown part(Topic topic) {
        var part = new Draft.Part(topic, document.blocks(topic));
        if (document.own(topic).isEmpty()) return new Shown(topic, part.words(), part.blocks(), null, List.of(), 0);
        var section = document.sections().get(topic);
        var byline = Words.say("reports.part.own", names.apply(section.writtenBy()), Minute.of(section.writtenAt()));
        return new Shown(topic, part.words(), part.blocks(), byline, document.draft().of(topic), moved(part.blocks()));
    }

    private int moved(List<Block> blocks) {
        var now = document.draft().figures();
        return Draft.figures(blocks).entrySet().stream().mapToInt(each -> (int) each.getValue().stream().filter(text -> !now.getOrDefault(each.getKey(), text).equals(text)).count()).sum();
    }

    /** What nobody has told or written, and somebody may write. */
    public List<Topic> unwritten() {
        return Topics.of(document.written().kind(), document.written().voice()).stream().filter(topic -> document.own(topic).isEmpty() && document.blocks(topic).isEmpty()).sorted().toList();
    }

    /** To what is in force. */
    public ToldFigures figures() {
        return new ToldFigures(document.origins(), document.draft().figures());
    }

    public List<Known> known(List<Block> blocks) {
        var told = document.told();
        return Draft.figures(blocks).entrySet().stream().flatMap(each -> told.getOrDefault(each.getKey(), List.of()).stream().filter(cited -> each.getValue().contains(cited.text())))
                .map(cited -> new Known(cited.text(), cited.origin())).toList();
    }

    public String url() {
        return "/documents/" + document.id();
    }

    public String url(Topic topic) {
        return url() + "/sections/" + topic;
    }

    public String drafted() {
        return Words.say("reports.drafted", names.apply(document.written().draftedBy()), Minute.of(document.written().draftedAt()), document.written().asOf().toString());
    }
}
