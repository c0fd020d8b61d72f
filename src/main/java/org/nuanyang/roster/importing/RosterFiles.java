package org.nuanyang.roster.importing;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.SheetImport.Corrections;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.importing.ReadFile.ReadColumn;
import org.nuanyang.roster.importing.ReadFile.ReadSheet;
import org.nuanyang.roster.reading.CellProblem;
import org.nuanyang.roster.reading.ColumnMapping;
import org.nuanyang.roster.reading.RosterReader;
import org.nuanyang.roster.reading.RosterReading;
import org.nuanyang.roster.reading.RosterRow;
import org.nuanyang.roster.reading.SheetReading;
import org.springframework.stereotype.Component;

/** Has a file read, and puts the reading into the words of the preview. */
@Component
public class RosterFiles {
    private final Clock clock;

    RosterFiles(Clock clock) {
        this.clock = clock;
    }

    public sealed interface Found {}

    /** @param used the corrections that fitted the file's headings */
    public record Rows(ReadFile file, List<ToldRow> rows, Map<String, Map<String, String>> used) implements Found {}

    public record NotARoster(String looksLike, Refusal why) implements Found {}

    public Found read(byte[] content, Corrections corrections) {
        var mapping = new ColumnMapping(byColumn(corrections.byShape()));
        return switch (RosterReader.read(Workbook.read(content), mapping, LocalDate.now(clock))) {
            case RosterReading.Declined no -> new NotARoster(
                    no.looksLike().name(), Refusal.of("roster.import.declined", say(no.looksLike().key()), say("roster.declined.wanted")));
            case RosterReading.Roster roster -> rows(roster, corrections);
        };
    }

    private static Rows rows(RosterReading.Roster roster, Corrections corrections) {
        var used = new HashMap<String, Map<String, String>>();
        for (var sheet : roster.sheets()) {
            var correction = corrections.byShape().getOrDefault(sheet.shape(), Map.of());
            if (!correction.isEmpty()) used.put(sheet.shape(), correction);
        }
        var leftOut = new LinkedHashMap<String, String>();
        for (var sheet : roster.leftOut()) leftOut.put(sheet.sheet(), sheet.looksLike().key());
        var sheets = roster.sheets().stream().map(RosterFiles::sheet).toList();
        var file = new ReadFile(sheets, leftOut, corrections.remembered() && !used.isEmpty(), List.of(), List.of(), "");
        return new Rows(file, roster.rows().map(RosterFiles::told).toList(), used);
    }

    private static ReadSheet sheet(SheetReading sheet) {
        var columns = sheet.columns().stream()
                .map(column -> new ReadColumn(column.index(), column.letter(), column.label(), column.fact(), column.how().name(), column.why()))
                .toList();
        var skipped = sheet.skipped().stream()
                .collect(Collectors.groupingBy(row -> row.key(), LinkedHashMap::new, Collectors.summingInt(_ -> 1)));
        return new ReadSheet(sheet.name(), sheet.shape(), sheet.title(), sheet.firstHeading(), sheet.lastHeading(),
                sheet.rows().size(), columns, skipped);
    }

    private static ToldRow told(RosterRow row) {
        return new ToldRow(row.sheet(), row.number(), row.hidden(), key(row.key()).orElse(null), row.facts(), row.masked(),
                row.problems().stream().map(RosterFiles::problem).toList());
    }

    private static Problem problem(CellProblem cell) {
        return new Problem(cell.column(), cell.columnIndex(), cell.value(), Refusal.of(cell.problem().key(), cell.words()),
                Refusal.of(cell.problem().adviceKey(), cell.words()), cell.blocking());
    }

    private static Optional<UUID> key(@Nullable String key) {
        try {
            return Optional.ofNullable(key).map(UUID::fromString);
        } catch (IllegalArgumentException typedByHand) {
            return Optional.empty();
        }
    }

    private static Map<String, Map<Integer, String>> byColumn(Map<String, Map<String, String>> byShape) {
        var mapping = new HashMap<String, Map<Integer, String>>();
        byShape.forEach((shape, columns) -> mapping.put(shape, columns.entrySet().stream()
                .collect(Collectors.toMap(column -> Integer.valueOf(column.getKey()), Map.Entry::getValue))));
        return mapping;
    }
}
