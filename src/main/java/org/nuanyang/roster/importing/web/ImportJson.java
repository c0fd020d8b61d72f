package org.nuanyang.roster.importing.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.common.Words;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactTree;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.Preview;
import org.nuanyang.roster.importing.ReadFile;

/**
 * A run as JSON.
 *
 * @param number by which people speak of the run
 * @param state preview, committed, undone or discarded
 * @param school code of the school the file is for
 * @param counts rows by verdict; after the commit also enrolled, updated, asked
 * @param newClasses classes that taking the file in makes
 * @param rememberedMapping columns are read as somebody corrected them in an earlier file
 * @param changedSincePreview rows that say something else than in the preview before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJson(
        UUID id, long number, String state, @Nullable String school, String fileName, Instant madeAt, Instant expiresAt,
        @Nullable Instant committedAt, @Nullable Instant undoneAt, Map<String, Integer> counts, @Nullable List<SheetJson> sheets,
        @Nullable List<String> newClasses, @Nullable Boolean rememberedMapping, @Nullable List<String> changedSincePreview,
        @Nullable List<RowJson> rows) {

    record SheetJson(String name, int firstHeadingRow, int lastHeadingRow, int rows, List<ColumnJson> columns) {}

    /** @param fact the name of the field it tells; absent when it tells none, or each row decides */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnJson(String letter, String heading, @Nullable String fact, String recognisedBy, @Nullable String remark) {}

    /** @param problem what is wrong @param advice what to do @param blocks the row cannot go in before it is mended */
    record ProblemJson(String column, String value, String problem, String advice, boolean blocks) {}

    /** A field, old → new; of numbers known before only the ends. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeJson(String field, @Nullable String before, @Nullable String after) {}

    /**
     * A row of the file. Besides what stands here it carries the recognised fields: name, id, sex, birth, grade, class,
     * entryYear, father {name, phone, away …}, mother, guardian {name, relation, phone …}, parentsAway …
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    static final class RowJson {
        public final String sheet;
        public final int row;
        @Schema(description = "true when the row is hidden in the file; it counts all the same")
        public final @Nullable Boolean hidden;
        @Schema(allowableValues = {"new", "changed", "same", "problem", "duplicate", "elsewhere"})
        public final String verdict;
        public final List<ProblemJson> problems;
        public final @Nullable UUID child;
        public final @Nullable List<ChangeJson> changes;
        public final @Nullable List<UUID> resembles;
        private final Map<String, Object> fields;

        private RowJson(JudgedRow row, LocalDate today) {
            sheet = row.told().sheet();
            this.row = row.told().row();
            hidden = row.told().hidden() ? true : null;
            verdict = row.verdict().word();
            problems = row.told().problems().stream()
                    .map(one -> new ProblemJson(one.column(), one.value(), one.what().words(), one.advice().words(), one.blocks()))
                    .toList();
            child = row.child() == null ? null : row.child().value();
            changes = changes(row, today);
            resembles = row.likenesses().isEmpty() ? null : row.likenesses().stream()
                    .filter(like -> like.child() != null).map(like -> like.child().value()).toList();
            fields = FactTree.of(row.told().facts(), (fact, value) -> FactWords.full(value));
        }

        @JsonAnyGetter
        @Schema(hidden = true)
        public Map<String, Object> fields() {
            return fields;
        }

        private static @Nullable List<ChangeJson> changes(JudgedRow row, LocalDate today) {
            var changes = new ArrayList<ChangeJson>();
            var move = row.move();
            if (move != null) changes.add(new ChangeJson(Fact.CLASS.key(), label(move.from(), today), label(move.to(), today)));
            for (var one : row.changes()) {
                changes.add(new ChangeJson(
                        one.fact().key(), one.before() == null ? null : FactWords.masked(one.fact(), one.before()),
                        one.after() == null ? null : FactWords.full(one.after())));
            }
            return changes.isEmpty() ? null : changes;
        }

        private static @Nullable String label(@Nullable ClassYear year, LocalDate today) {
            return year == null ? null : year.label(today);
        }
    }

    /** @param preview null when it is not the viewer's, or no longer there */
    static ImportJson of(ImportRun run, @Nullable String school, @Nullable Preview preview, LocalDate today) {
        var file = preview == null ? null : preview.file();
        return new ImportJson(
                run.id().value(), run.number(), run.state().name().toLowerCase(Locale.ROOT), school, run.fileName(), run.madeAt(),
                run.expiresAt(), run.committedAt(), run.undoneAt(), run.counts(), file == null ? null : sheets(file),
                file == null ? null : file.newClasses().stream().map(year -> year.label(today)).toList(),
                file == null ? null : file.remembered(), file == null ? null : file.moved(),
                preview == null ? null : preview.rows().stream().map(row -> new RowJson(row, today)).toList());
    }

    private static List<SheetJson> sheets(ReadFile file) {
        return file.sheets().stream().map(sheet -> new SheetJson(
                sheet.name(), sheet.firstHeading(), sheet.lastHeading(), sheet.rows(),
                sheet.columns().stream().map(column -> new ColumnJson(
                        column.letter(), column.heading(), column.fact() == null ? null : column.fact().key(),
                        column.how().toLowerCase(Locale.ROOT), column.why() == null ? null : Words.say(column.why()))).toList()))
                .toList();
    }
}
