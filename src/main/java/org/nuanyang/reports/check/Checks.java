package org.nuanyang.reports.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.manuscript.FigureTag;
import org.nuanyang.documents.manuscript.ManuscriptReader;
import org.nuanyang.documents.manuscript.ManuscriptReader.Found;
import org.nuanyang.documents.manuscript.ManuscriptReader.FigureNow;
import org.nuanyang.documents.telling.Telling.Cited;
import org.nuanyang.reports.document.Document;
import org.nuanyang.reports.document.Issues;
import org.nuanyang.reports.document.Issues.Issued;
import org.nuanyang.reports.document.ToldNow;
import org.springframework.stereotype.Component;

/** Lays a file that was given out, or a document as it stands, beside the records as they are now. */
@Component
public class Checks {
    private final Issues issues;
    private final ToldNow toldNow;
    private final CodesAsked asked;

    Checks(Issues issues, ToldNow toldNow, CodesAsked asked) {
        this.issues = issues;
        this.toldNow = toldNow;
        this.asked = asked;
    }

    /** @param typed a check code as somebody has read it on paper */
    public Outcome ofCode(String typed, Viewer viewer) {
        if (!asked.mayAsk(viewer.account())) return new Outcome.Unread(Refusal.of("reports.check.codes-too-many", CodesAsked.AN_HOUR));
        var code = CheckCode.read(typed);
        if (code.isEmpty()) return new Outcome.Unread(Refusal.of("reports.check.code-form"));
        return issues.behind(code.get(), viewer).map(behind -> checked(behind, viewer)).orElseGet(Checks::codeNotKnown);
    }

    private Outcome checked(Issues.Behind behind, Viewer viewer) {
        var issued = behind.issued();
        Map<String, Cited> now;
        try {
            now = toldNow.figures(issued.subject(), viewer);
        } catch (NotFound notTheirs) {
            return codeNotKnown();
        }
        var printed = new LinkedHashMap<String, List<String>>();
        behind.figures().forEach((address, cited) -> printed.put(FigureTag.of(address), cited.stream().map(Cited::text).toList()));
        var lines = lines(behind.figures(), printed, now);
        var seen = issues.writes(issued, viewer) ? lines : lines.stream().filter(Checks::toBeSeen).toList();
        if (seen.isEmpty()) return codeNotKnown();
        var checked = new Outcome.Checked(issued.document(), issued.issue().madeAt(), seen, lines.size() - seen.size(), 0);
        issues.checked(issued, (int) (seen.size() - checked.count(Line.State.STANDS)), viewer);
        return checked;
    }

    private static Outcome codeNotKnown() {
        return new Outcome.Unread(Refusal.of("reports.check.code-not-known"));
    }

    public Outcome of(byte[] file, Viewer viewer) {
        return switch (ManuscriptReader.read(file)) {
            case Found found -> issues.find(found.id(), viewer).map(issued -> checked(issued, found.figures(), viewer)).orElseGet(() -> new Outcome.Unread(Refusal.of("reports.check.not-known")));
            case ManuscriptReader.Unread unread -> new Outcome.Unread(Refusal.of("reports.check." + unread.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        };
    }

    private Outcome checked(Issued issued, List<FigureNow> figures, Viewer viewer) {
        Map<String, Cited> now;
        try {
            now = toldNow.figures(issued.subject(), viewer);
        } catch (NotFound notTheirs) {
            return new Outcome.Unread(Refusal.of("reports.check.not-known"));
        }
        var found = new LinkedHashMap<String, List<String>>();
        figures.forEach(each -> found.computeIfAbsent(each.tag(), _ -> new ArrayList<>()).add(each.text()));
        var lines = lines(issued.issue().figures(), found, now);
        var strangers = new HashSet<>(found.keySet());
        issued.issue().figures().keySet().forEach(address -> strangers.remove(FigureTag.of(address)));
        var seen = issues.writes(issued, viewer) ? lines : lines.stream().filter(Checks::toBeSeen).toList();
        var checked = new Outcome.Checked(issued.document(), issued.issue().madeAt(), seen, lines.size() - seen.size(), strangers.size());
        issues.checked(issued, (int) (seen.size() - checked.count(Line.State.STANDS)), viewer);
        return checked;
    }

    /** What its author has taken out of the file, or what the reader is not told by the records, was not for the reader. */
    private static boolean toBeSeen(Line line) {
        return line.state() != Line.State.LOST && line.now() != null;
    }

    /** The document as it stands, with what people left in their texts. */
    public List<Line> of(Document document, Viewer viewer) {
        var told = document.told();
        var given = new LinkedHashMap<String, List<Cited>>();
        var found = new LinkedHashMap<String, List<String>>();
        document.figures().forEach((address, texts) -> {
            given.put(address, Objects.requireNonNull(told.get(address), address));
            found.put(FigureTag.of(address), texts);
        });
        return lines(given, found, toldNow.figures(issues.subject(document, viewer), viewer));
    }

    static List<Line> lines(Map<String, List<Cited>> given, Map<String, List<String>> found, Map<String, Cited> now) {
        var lines = new ArrayList<Line>();
        given.forEach((address, cited) -> lines.add(line(cited, found.getOrDefault(FigureTag.of(address), List.of()), now.containsKey(address) ? now.get(address).text() : null)));
        lines.sort(Comparator.comparing(Line::state));
        return List.copyOf(lines);
    }

    private static Line line(List<Cited> given, List<String> found, @Nullable String now) {
        var texts = given.stream().map(Cited::text).toList();
        Line.State state;
        if (found.isEmpty()) state = Line.State.LOST;
        else if (!texts.containsAll(found)) state = Line.State.CHANGED;
        else state = found.stream().allMatch(text -> text.equals(now)) ? Line.State.STANDS : Line.State.OVERTAKEN;
        return new Line(state, given.getFirst().origin(), texts, found.stream().distinct().toList(), now);
    }
}
