package org.nuanyang.study.marks.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.exam.ExamKind;
import org.nuanyang.study.marks.importing.Judged;
import org.nuanyang.study.marks.reading.MarksFile;
import org.nuanyang.study.marks.subject.Subjects;

/** What the pages of a file of marks show. */
final class MarkImportPages {
    private static final int LONGEST_CLASS = 12;

    private MarkImportPages() {}

    record Index(List<Option> places, String place, Page<ImportRun> runs, ZoneId zone, Problems problems) {
        public String at(ImportRun run) {
            return run.madeAt().atZone(zone).toLocalDate().toString();
        }
    }

    record Result(ImportRun run, Problems problems) {
        public String url() {
            return "/study/marks/imports/" + run.id();
        }
    }

    /** @param known the exams that the school has @param subjects the names that it has for subjects */
    record Preview(ImportRun run, Judged judged, List<Exam> known, List<String> subjects, LocalDate today) {
        public String url() {
            return "/study/marks/imports/" + run.id();
        }

        public Problems problems() {
            var problems = Problems.NONE;
            for (var each : judged.objections().entrySet()) problems = problems.with(each.getKey(), each.getValue());
            for (var column : columns()) if (column.again() && column.subject() != null)
                problems = problems.with("column." + column.key(), Refusal.of("study.import.column-again", column.label(), column.subject()));
            return problems;
        }

        public List<Option> exams() {
            var options = new ArrayList<Option>();
            options.add(new Option("new", Words.say("study.import.exam-new")));
            known.forEach(exam -> options.add(new Option(exam.id().toString(), exam.name() + " · " + exam.on())));
            return options;
        }

        public String exam() {
            return judged.exam() == null ? "new" : judged.exam().id().toString();
        }

        public boolean isNew() {
            return judged.exam() == null;
        }

        public String day() {
            return judged.told().on() == null ? run.decisions().getOrDefault("day", "") : judged.told().on().toString();
        }

        public List<Option> kinds() {
            return Option.all(ExamKind.class);
        }

        /** Empty where the tables of the file differ: then each row has its own. */
        public String full(String subject) {
            var typed = run.decisions().get("full." + subject);
            if (typed != null) return typed;
            return judged.full(subject).size() > 1 ? "" : plain(judged.full(subject).getFirst());
        }

        public @Nullable String fullHint(String subject) {
            var all = judged.full(subject);
            return all.size() > 1 ? Words.say("study.import.full-differ", all.stream().map(Preview::plain).collect(Collectors.joining("、"))) : null;
        }

        private static String plain(java.math.BigDecimal full) {
            return full.stripTrailingZeros().toPlainString();
        }

        public String why() {
            return run.decisions().getOrDefault("why", "");
        }

        /** The unknown ones first: they want a word. */
        public List<MarksFile.Column> columns() {
            return judged.file().columns().stream().sorted(java.util.Comparator.comparing(column -> column.subject() != null && !column.again())).toList();
        }

        public long unknown() {
            return judged.file().columns().stream().filter(column -> column.subject() == null || column.again()).count();
        }

        public List<Option> meanings(MarksFile.Column column) {
            var options = new ArrayList<Option>();
            options.add(new Option("", Words.say("study.import.column.usual")));
            options.add(new Option(MarksFile.PASS, Words.say("study.import.column.pass")));
            subjects.forEach(subject -> options.add(new Option(subject, subject)));
            if (column.subject() == null || column.said()) Subjects.own(column.label().substring(column.label().lastIndexOf('/') + 1)).filter(own -> !subjects.contains(own))
                    .ifPresent(own -> options.add(new Option(own, Words.say("study.import.column.own", own))));
            return options;
        }

        public String meant(MarksFile.Column column) {
            return column.said() && column.subject() != null ? column.subject() : "";
        }

        public String readAs(MarksFile.Column column) {
            if (column.subject() == null) return Words.say("study.import.column.unknown");
            var read = column.subject().equals(MarksFile.PASS) ? Words.say("study.import.column.passed") : column.subject();
            return column.said() ? Words.say("study.import.column.said", read) : read;
        }

        public List<Judged.Row> asked() {
            return judged.rows().stream().filter(row -> row.match().doubt() != null).toList();
        }

        public String doubt(Judged.Row row) {
            return Words.say("study.import.doubt." + row.match().doubt().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), row.match().line().name(), row.match().line().clazz());
        }

        public List<Option> choices(Judged.Row row) {
            var on = judged.told().on() == null ? today : judged.told().on();
            var options = new ArrayList<Option>();
            row.match().choices().forEach(each -> options.add(new Option(each.child().toString(), each.name() + " · " + each.label(on))));
            options.add(new Option("-", Words.say("study.import.nobody")));
            return options;
        }

        public @Nullable String said(Judged.Row row) {
            return run.decisions().get("row." + row.match().line().key());
        }

        /** The child's class, else as the row tells it; a title is not repeated on each line. */
        public String klass(Judged.Row row) {
            if (row.child() != null) return row.child().label(judged.told().on() == null ? today : judged.told().on());
            var line = row.match().line();
            return line.clazz().length() <= LONGEST_CLASS ? line.clazz() : line.tellsClass() && line.grade() != null ? Words.say("study.import.class", line.grade(), line.number()) : "";
        }

        public String where(Judged.Row row) {
            return Words.say("study.import.where", row.match().line().sheet(), row.match().line().row());
        }

        /** 语文 67，数学 缺考（原 61）. */
        public String marks(Judged.Row row) {
            return row.match().line().marks().entrySet().stream().map(each -> {
                var before = row.before().get(each.getKey());
                return each.getKey() + " " + each.getValue().words() + (before == null ? "" : Words.say("study.import.was", before.words()));
            }).collect(Collectors.joining("，"));
        }

        public List<String> trouble(Judged.Row row) {
            var trouble = new ArrayList<String>();
            row.match().line().wrong().forEach(wrong -> trouble.add(Words.say("study.import.cell-wrong", wrong.subject(), wrong.text())));
            row.above().forEach(subject -> trouble.add(Words.say("study.import.above-full", subject, row.match().line().marks().get(subject).words(), plain(judged.full(row, subject)))));
            return trouble;
        }

        public Tone tone(Judged.Verdict verdict) {
            return switch (verdict) {
                case NEW -> Tone.GOOD;
                case CHANGED -> Tone.CHANGED;
                case ASK -> Tone.BAD;
                case SAME, SKIPPED -> Tone.NOTED;
            };
        }

        public String passed() {
            return String.join("、", judged.file().passed().stream().distinct().toList());
        }

        public String strange() {
            return String.join("、", judged.file().strange().stream().distinct().toList());
        }
    }
}
