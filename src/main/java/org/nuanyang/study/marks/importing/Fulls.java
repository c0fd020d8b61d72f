package org.nuanyang.study.marks.importing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.study.marks.exam.Paper;
import org.nuanyang.study.marks.reading.MarksFile;
import org.nuanyang.study.marks.subject.Subjects;

/** 满分 of each row: said by the person, else told by its table, else what stands for its class, else for the exam, else the usual hundred. */
public final class Fulls {
    private final Map<String, BigDecimal> said;
    private final Map<OrgId, Map<String, BigDecimal>> byClass = new HashMap<>();
    private final Map<String, BigDecimal> anywhere = new HashMap<>();

    Fulls(Map<String, BigDecimal> said, List<Paper> standing) {
        this.said = Map.copyOf(said);
        for (var paper : standing) {
            byClass.computeIfAbsent(paper.klass(), _ -> new HashMap<>()).put(paper.subject(), paper.full());
            anywhere.merge(paper.subject(), paper.full(), (one, other) -> one.compareTo(other) == 0 ? one : Subjects.USUAL_FULL);
        }
    }

    BigDecimal of(MarksFile.Line line, @Nullable OrgId klass, String subject) {
        var most = said.getOrDefault(subject, line.full().get(subject));
        if (most == null && klass != null) most = byClass.getOrDefault(klass, Map.of()).get(subject);
        return most != null ? most : anywhere.getOrDefault(subject, Subjects.USUAL_FULL);
    }

    /** Of the subjects that a row has marks in. */
    Map<String, BigDecimal> of(MarksFile.Line line, OrgId klass) {
        var full = new LinkedHashMap<String, BigDecimal>();
        for (var subject : line.marks().keySet()) full.put(subject, of(line, klass, subject));
        return full;
    }

    /** What the rows of a file have; several where its tables differ. */
    List<BigDecimal> all(MarksFile file, String subject) {
        if (said.containsKey(subject)) return List.of(said.get(subject));
        var all = new TreeSet<BigDecimal>();
        for (var line : file.lines()) if (line.marks().containsKey(subject)) all.add(of(line, null, subject));
        return all.isEmpty() ? List.of(anywhere.getOrDefault(subject, Subjects.USUAL_FULL)) : List.copyOf(all);
    }

    /** What stands for a class where the file says something else; null where nothing does. */
    @Nullable BigDecimal corrected(MarksFile.Line line, OrgId klass, String subject) {
        var stands = byClass.getOrDefault(klass, Map.of()).get(subject);
        return stands == null || stands.compareTo(of(line, klass, subject)) == 0 ? null : stands;
    }
}
