package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Telling;
import org.nuanyang.documents.telling.Tellings;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.kept.KeptFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what all modules tell of a subject: each under its topic, and what is gathered from all of them. */
@Component
class Drafting {
    private final Tellings tellings;
    private final KeptFigures kept;
    private final TransactionTemplate moment;

    Drafting(Tellings tellings, KeptFigures kept, PlatformTransactionManager transactions) {
        this.tellings = tellings;
        this.kept = kept;
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param children of whom it tells, or may have been worded to tell, one by one */
    record Drafted(Draft draft, Set<UUID> children) {}

    /** All of it as the records are at one moment: the same number in two sentences is the same. */
    Drafted draft(Subject subject, Viewer viewer) {
        kept.settle();
        return Words.inChinese(() -> {
            var told = Objects.requireNonNull(moment.execute(_ -> tellings.of(subject, viewer)));
            return new Drafted(put(told), told.stream().flatMap(telling -> telling.children().stream()).collect(Collectors.toSet()));
        });
    }

    private static Draft put(List<Telling> told) {
        var blocks = new EnumMap<Topic, List<Block>>(Topic.class);
        for (var telling : told) add(blocks, telling.topic(), telling.body());
        add(blocks, Topic.GOALS, counted(told.stream().flatMap(telling -> telling.goals().stream())));
        add(blocks, Topic.HIGHLIGHTS, counted(told.stream().flatMap(telling -> telling.highlights().stream())));
        add(blocks, Topic.PROBLEMS, counted(told.stream().flatMap(telling -> telling.problems().stream()).map(Telling.Problem::said)));
        add(blocks, Topic.NEXT, counted(told.stream().flatMap(telling -> telling.problems().stream()).map(Telling.Problem::step).filter(Objects::nonNull)));
        var parts = blocks.entrySet().stream().filter(each -> !each.getValue().isEmpty()).map(each -> new Draft.Part(each.getKey(), each.getValue())).toList();
        return new Draft(parts, told.stream().flatMap(telling -> telling.annex().stream()).map(Block.class::cast).toList(), origins(told), unrecorded(told));
    }

    private static void add(Map<Topic, List<Block>> blocks, Topic topic, List<Block> more) {
        blocks.computeIfAbsent(topic, _ -> new ArrayList<>()).addAll(more);
    }

    /** 一是……二是……, where there are several. */
    private static List<Block> counted(Stream<Block.Paragraph> said) {
        var all = said.toList();
        if (all.size() < 2) return List.copyOf(all);
        var counted = new ArrayList<Block>();
        for (var each : all) {
            var runs = new ArrayList<Run>(List.of(new Run.Plain(Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.nth", counted.size() + 1))));
            runs.addAll(each.runs());
            counted.add(new Block.Paragraph(runs));
        }
        return counted;
    }

    private static Map<String, Origin> origins(List<Telling> told) {
        var origins = new HashMap<String, Origin>();
        for (var telling : told) telling.figures().forEach((address, cited) -> origins.put(address, cited.origin()));
        return origins;
    }

    private static List<String> unrecorded(List<Telling> told) {
        return told.stream().flatMap(telling -> telling.unrecorded().stream()).map(Word::meaning).distinct().toList();
    }
}
