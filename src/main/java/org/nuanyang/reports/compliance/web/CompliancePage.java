package org.nuanyang.reports.compliance.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.audit.AuditSums;
import org.nuanyang.common.Words;
import org.nuanyang.reports.compliance.ComplianceReport;
import org.nuanyang.reports.compliance.Figure;

/** @param thisYear the last that can be asked for */
public record CompliancePage(ComplianceReport report, int thisYear) {
    public record Section(String title, List<Line> lines) {}

    /** @param url the lines behind it; null where there are none */
    public record Line(String name, AuditSums.Sum sum, @Nullable String url) {}

    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        for (var section : Figure.Section.values()) sections.add(new Section(Words.say(section), report.sums().keySet().stream().filter(each -> each.section() == section).sorted().map(this::line).toList()));
        return sections;
    }

    private Line line(Figure figure) {
        var sum = report.of(figure);
        return new Line(Words.say(figure), sum, sum.times() == 0 ? null : report.linesUrl(figure));
    }

    public List<Figure> shared() {
        return Figure.SHARED;
    }

    public String title() {
        return Words.say("reports.compliance.of", report.county(), String.valueOf(report.year()));
    }

    public String wordUrl() {
        return "/reports/compliance/%d.docx".formatted(report.year());
    }

    public String earlierUrl() {
        return url(report.year() - 1);
    }

    public @Nullable String laterUrl() {
        return report.year() < thisYear ? url(report.year() + 1) : null;
    }

    private static String url(int year) {
        return "/reports/compliance?year=" + year;
    }
}
