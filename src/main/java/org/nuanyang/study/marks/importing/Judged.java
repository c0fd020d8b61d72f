package org.nuanyang.study.marks.importing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.exam.Exam;
import org.nuanyang.study.marks.importing.Matching.Match;
import org.nuanyang.study.marks.reading.MarksFile;

/**
 * What taking a file in would do now, with what the person has said so far.
 *
 * @param school whose exam it is
 * @param exam that is there already; null for a new one
 * @param corrects full marks that stand are other
 * @param objections to the exam, the full marks, by field
 */
public record Judged(
        MarksFile file, OrgId school, Exams.New told, @Nullable Exam exam, Fulls fulls, boolean corrects, List<Row> rows, Map<String, Refusal> objections) {
    public enum Verdict { NEW, CHANGED, SAME, ASK, SKIPPED }

    /** @param before what stands and would be other, by subject @param above subjects in which the marks are above the full ones */
    public record Row(Match match, Verdict verdict, @Nullable Candidate child, Map<String, Told> before, List<String> above) {}

    /** 100; several where the tables of the file differ. */
    public List<BigDecimal> full(String subject) {
        return fulls.all(file, subject);
    }

    /** Of a row. */
    public BigDecimal full(Row row, String subject) {
        return fulls.of(row.match().line(), row.child() == null ? null : row.child().klass(), subject);
    }

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    public boolean clear() {
        return objections.isEmpty() && file.columns().stream().noneMatch(MarksFile.Column::again) && count(Verdict.ASK) == 0 && rows.stream().allMatch(row -> row.above().isEmpty());
    }

    /** What a person has looked at; another one when anything of it has changed. */
    public String seal() {
        var text = new StringBuilder();
        for (var row : rows) text.append(row.match().line().key()).append(row.verdict()).append(row.child() == null ? "" : row.child().child()).append(row.before()).append('\n');
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
