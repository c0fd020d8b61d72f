package org.nuanyang.study.marks.importing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.SheetImport;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.MarkFiles;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.importing.Judged.Verdict;
import org.nuanyang.study.marks.reading.MarksFile;
import org.nuanyang.study.marks.reading.MarksReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 成绩: brought into a school by whoever keeps its marks, or into a class by its homeroom teacher. */
@Component
class MarksImport implements SheetImport {
    /** Stands in the run. */
    static final String KIND = "marks";
    /** Under which what columns mean is remembered: words mean the same in every file of a school. */
    static final String COLUMNS = "columns";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Judging judging;
    private final MarkFiles marks;
    private final Exams exams;

    MarksImport(Judging judging, MarkFiles marks, Exams exams) {
        this.judging = judging;
        this.marks = marks;
        this.exams = exams;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return Act.MARK;
    }

    @Override
    public Reading read(Upload upload, OrgId into, Corrections corrections, Viewer by) {
        var meant = corrections.byShape().getOrDefault(COLUMNS, Map.of());
        try {
            return switch (MarksReader.read(Workbook.read(upload.content()), meant)) {
                case MarksFile.Read.NotMarks no -> new Reading.Declined(no.looksLike(), no.why());
                case MarksFile.Read.Marks(var file) -> new Reading.Read(KIND, meant.isEmpty() ? Map.of() : Map.of(COLUMNS, meant),
                        JSON.writeValueAsString(file).getBytes(StandardCharsets.UTF_8), Map.of("rows", file.lines().size()));
            };
        } catch (Unreadable no) {
            return new Reading.Declined("", new Refusal(no.key(), no.args()));
        }
    }

    static MarksFile open(byte[] preview) {
        return JSON.readValue(new String(preview, StandardCharsets.UTF_8), MarksFile.class);
    }

    /** The file says the same; what it would do is reckoned whenever it is looked at. */
    @Override
    public Reading again(ImportRun run, byte[] preview, Map<String, Refusal> refused, Viewer by) {
        return new Reading.Read(KIND, run.corrections(), preview, run.counts());
    }

    @Override
    public Taking take(ImportRun run, byte[] preview, Map<String, String> decisions, Viewer by) {
        var file = open(preview);
        var first = judging.judge(file, run.into(), decisions, by);
        if (first.exam() != null) marks.hold(first.exam().id());
        var judged = judging.judge(file, run.into(), decisions, by);
        if (!judged.clear()) return new Taking.Held(why(judged));
        if (!judged.seal().equals(decisions.get("seen"))) return new Taking.Moved(Map.of());
        var exam = judged.exam() != null ? judged.exam() : told(judged, by);
        var rows = judged.rows().stream().filter(row -> row.child() != null && row.verdict() != Verdict.SKIPPED)
                .map(row -> new MarkFiles.Row(row.child().child(), row.child().klass(), row.match().line().marks(), judged.fulls().of(row.match().line(), row.child().klass()))).toList();
        int written = marks.take(exam, rows, judged.corrects() ? decisions.get("why") : null, run.id(), by);
        return new Taking.Taken(counts(judged, written));
    }

    private Exam told(Judged judged, Viewer by) {
        var exam = exams.tell(judged.school(), judged.told(), by);
        marks.hold(exam.id());
        return exam;
    }

    private static Refusal why(Judged judged) {
        if (!judged.objections().isEmpty()) return judged.objections().values().iterator().next();
        var again = judged.file().columns().stream().filter(MarksFile.Column::again).findFirst();
        if (again.isPresent()) return Refusal.of("study.import.column-again", again.get().label(), java.util.Objects.requireNonNull(again.get().subject()));
        long asked = judged.count(Verdict.ASK);
        if (asked > 0) return Refusal.of("study.import.asked", asked);
        return Refusal.of("study.import.above", judged.rows().stream().filter(row -> !row.above().isEmpty()).count());
    }

    private static Map<String, Integer> counts(Judged judged, int written) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("rows", judged.rows().size());
        counts.put("marks", written);
        for (var verdict : List.of(Verdict.NEW, Verdict.CHANGED, Verdict.SAME, Verdict.SKIPPED)) counts.put(verdict.name().toLowerCase(java.util.Locale.ROOT), (int) judged.count(verdict));
        return counts;
    }

    @Override
    public List<Refusal> undo(ImportRun run, Viewer by) {
        return marks.undo(run.id(), by);
    }
}
