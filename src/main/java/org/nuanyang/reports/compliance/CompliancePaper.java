package org.nuanyang.reports.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormCell;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.documents.Letter;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperSheet;

/** The report as it is signed and kept: what was found, then every figure with the lines of the log it is made of. */
record CompliancePaper(ComplianceReport report, String by, LocalDate on) {
    private static final int ROW = 8;

    PaperFile file() {
        var sheets = new ArrayList<PaperSheet>(List.of(letter(), figures()));
        if (!report.people().isEmpty()) sheets.add(shares(name("persons"), name("person"), report.people()));
        if (!report.schools().isEmpty()) sheets.add(shares(name("schools"), name("school"), report.schools()));
        return new PaperFile(title(), PaperFile.Side.UPRIGHT, sheets, say("foot", by, on));
    }

    String title() {
        return say("title", report.county(), report.year());
    }

    private Letter letter() {
        var text = new ArrayList<Letter.Paragraph>();
        text.add(Letter.body(say("basis", report.from(), report.until())));
        text.add(Letter.heading(say("heading-log")));
        text.add(Letter.body(say("log", report.lines(), report.sealed(), report.heads(), report.keptMonths())));
        text.add(Letter.heading(say("heading-opened")));
        text.add(Letter.body(say("opened",
                times(Figure.CHILD_OPENED), report.of(Figure.CHILD_OPENED).people(), report.of(Figure.CHILD_OPENED).subjects(), times(Figure.FACT_SEEN))));
        text.add(Letter.heading(say("heading-approvals")));
        text.add(Letter.body(say("approvals",
                times(Figure.APPROVAL_ASKED), times(Figure.APPROVAL_GRANTED), times(Figure.APPROVAL_DECIDED), times(Figure.APPROVAL_REFUSED), times(Figure.APPROVAL_REVOKED))));
        text.add(Letter.heading(say("heading-exports")));
        text.add(Letter.body(say("exports",
                times(Figure.DOWNLOAD_MADE), report.of(Figure.CHILD_EXPORTED).subjects(), times(Figure.CHILD_EXPORTED))));
        text.add(Letter.heading(say("heading-emergency")));
        text.add(Letter.body(say("emergency", times(Figure.EMERGENCY_OPENED), times(Figure.EMERGENCY_REVIEWED), report.unreviewed())));
        text.add(Letter.heading(say("heading-sign-in")));
        text.add(Letter.body(say("sign-in",
                times(Figure.SIGNED_IN), times(Figure.SIGN_IN_FAILED), report.of(Figure.SIGN_IN_FAILED).subjects(), times(Figure.LOCKED))));
        text.add(Letter.heading(say("heading-erased")));
        text.add(Letter.body(say("erased",
                times(Figure.ERASURE_FINISHED), times(Figure.CHILD_ERASED), times(Figure.MONTH_REMOVED))));
        text.add(Letter.heading(say("heading-opinion")));
        text.add(Letter.body(Letter.BLANK.repeat(6)));
        return new Letter(title(), "", text, List.of(new Letter.Party(say("auditor"), List.of()), new Letter.Party(say("head"), List.of())));
    }

    /** The paper is Chinese; numbers stand in it without groups. */
    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.compliance.paper." + key, Stream.of(args).map(Object::toString).toArray());
    }

    /** As on the page. */
    private static String name(String key) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, "reports.compliance." + key);
    }

    private long times(Figure figure) {
        return report.of(figure).times();
    }

    private FramedForm figures() {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(ROW, FormCell.label(name("what")), FormCell.label(name("times")), FormCell.label(name("people")), FormCell.label(name("subjects")), FormCell.label(say("evidence"))));
        for (var section : Figure.Section.values()) {
            rows.add(FormRow.of(ROW, FormCell.label(Words.sayIn(Locale.SIMPLIFIED_CHINESE, section)).across(5)));
            for (var figure : Figure.of(section)) {
                var sum = report.of(figure);
                rows.add(FormRow.of(ROW, FormCell.note(Words.sayIn(Locale.SIMPLIFIED_CHINESE, figure)), number(sum.times()), number(sum.people()), number(sum.subjects()), FormCell.value(figure.action())));
            }
        }
        return new FramedForm(say("figures"), report.county(), say("period", report.from(), report.until()), List.of(54, 18, 22, 22, 54), 1, rows, List.of());
    }

    private FramedForm shares(String title, String of, List<ComplianceReport.Share> shares) {
        var rows = new ArrayList<FormRow>();
        rows.add(new FormRow(ROW, List.of(FormCell.label(of), label(0), label(1), label(2))));
        for (var share : shares)
            rows.add(FormRow.of(ROW, FormCell.note(share.name()), number(share.of(Figure.SHARED.get(0))), number(share.of(Figure.SHARED.get(1))), number(share.of(Figure.SHARED.get(2)))));
        return new FramedForm(title, report.county(), say("period", report.from(), report.until()), List.of(62, 36, 36, 36), 1, rows, List.of());
    }

    private static FormCell label(int shared) {
        return FormCell.label(Words.sayIn(Locale.SIMPLIFIED_CHINESE, Figure.SHARED.get(shared)));
    }

    private static FormCell number(long number) {
        return FormCell.value(String.valueOf(number));
    }
}
