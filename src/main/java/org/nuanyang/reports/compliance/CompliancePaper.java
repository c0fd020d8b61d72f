package org.nuanyang.reports.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        if (!report.people().isEmpty()) sheets.add(shares("查阅和导出最多的人员", "姓名", report.people()));
        if (!report.schools().isEmpty()) sheets.add(shares("各校查阅和导出情况", "学校", report.schools()));
        return new PaperFile(title(), PaperFile.Side.UPRIGHT, sheets, "%s %s 打印。表中数字均可在系统“操作日志”中按“依据”一栏逐条查到。".formatted(by, on));
    }

    String title() {
        return "%s%d年个人信息保护合规审计报告".formatted(report.county(), report.year());
    }

    private Letter letter() {
        var text = new ArrayList<Letter.Paragraph>();
        text.add(Letter.body("依据《中华人民共和国个人信息保护法》第五十四条、《未成年人网络保护条例》第三十七条，对 %s 至 %s 期间处理未成年人个人信息的情况进行审计，结果如下。"
                .formatted(report.from(), report.until())));
        text.add(Letter.heading("一、日志是否完整"));
        text.add(Letter.body("期间共有操作日志 %d 条。日志只增不改，逐条封入校验链，至今已封 %d 条；期间有 %d 天的链头已记下，可交系统之外保管，用来核对日志有没有被改动。日志保存 %d 个月。"
                .formatted(report.lines(), report.sealed(), report.heads(), report.keptMonths())));
        text.add(Letter.heading("二、查阅"));
        text.add(Letter.body("打开学生档案 %d 次，%d 人操作，涉及学生 %d 名；查看完整号码、住址等 %d 次。".formatted(
                times(Figure.CHILD_OPENED), report.of(Figure.CHILD_OPENED).people(), report.of(Figure.CHILD_OPENED).subjects(), times(Figure.FACT_SEEN))));
        text.add(Letter.heading("三、审批"));
        text.add(Letter.body("超出本人职责的访问申请 %d 件，批准 %d 件，自行决定 %d 件，不批准 %d 件，收回 %d 件。".formatted(
                times(Figure.APPROVAL_ASKED), times(Figure.APPROVAL_GRANTED), times(Figure.APPROVAL_DECIDED), times(Figure.APPROVAL_REFUSED), times(Figure.APPROVAL_REVOKED))));
        text.add(Letter.heading("四、导出与打印"));
        text.add(Letter.body("带出文件 %d 份；被导出的学生 %d 名，合计 %d 人次。".formatted(
                times(Figure.DOWNLOAD_MADE), report.of(Figure.CHILD_EXPORTED).subjects(), times(Figure.CHILD_EXPORTED))));
        text.add(Letter.heading("五、紧急查看"));
        text.add(Letter.body("紧急查看 %d 次，已复核 %d 次，尚未复核 %d 次。".formatted(times(Figure.EMERGENCY_OPENED), times(Figure.EMERGENCY_REVIEWED), report.unreviewed())));
        text.add(Letter.heading("六、登录"));
        text.add(Letter.body("登录 %d 次；密码不对 %d 次，涉及账号 %d 个；因此暂停登录 %d 次。".formatted(
                times(Figure.SIGNED_IN), times(Figure.SIGN_IN_FAILED), report.of(Figure.SIGN_IN_FAILED).subjects(), times(Figure.LOCKED))));
        text.add(Letter.heading("七、到期删除"));
        text.add(Letter.body("完成删除 %d 批，删除学生档案 %d 份；保存期已满而删除的日志 %d 个月。".formatted(
                times(Figure.ERASURE_FINISHED), times(Figure.CHILD_ERASED), times(Figure.MONTH_REMOVED))));
        text.add(Letter.heading("八、审计意见"));
        text.add(Letter.body(Letter.BLANK.repeat(6)));
        return new Letter(title(), "", text, List.of(new Letter.Party("审计人（签字）：", List.of()), new Letter.Party("负责人（签字盖章）：", List.of())));
    }

    private long times(Figure figure) {
        return report.of(figure).times();
    }

    private FramedForm figures() {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(ROW, FormCell.label("项目"), FormCell.label("次数"), FormCell.label("操作人数"), FormCell.label("涉及对象"), FormCell.label("依据（操作日志）")));
        for (var section : Figure.Section.values()) {
            rows.add(FormRow.of(ROW, FormCell.label(Words.sayIn(Locale.SIMPLIFIED_CHINESE, section)).across(5)));
            for (var figure : Figure.of(section)) {
                var sum = report.of(figure);
                rows.add(FormRow.of(ROW, FormCell.note(Words.sayIn(Locale.SIMPLIFIED_CHINESE, figure)), number(sum.times()), number(sum.people()), number(sum.subjects()), FormCell.value(figure.action())));
            }
        }
        return new FramedForm("合规审计数据", report.county(), report.from() + " 至 " + report.until(), List.of(54, 18, 22, 22, 54), 1, rows, List.of());
    }

    private FramedForm shares(String title, String of, List<ComplianceReport.Share> shares) {
        var rows = new ArrayList<FormRow>();
        rows.add(new FormRow(ROW, List.of(FormCell.label(of), label(0), label(1), label(2))));
        for (var share : shares)
            rows.add(FormRow.of(ROW, FormCell.note(share.name()), number(share.of(Figure.SHARED.get(0))), number(share.of(Figure.SHARED.get(1))), number(share.of(Figure.SHARED.get(2)))));
        return new FramedForm(title, report.county(), report.from() + " 至 " + report.until(), List.of(62, 36, 36, 36), 1, rows, List.of());
    }

    private static FormCell label(int shared) {
        return FormCell.label(Words.sayIn(Locale.SIMPLIFIED_CHINESE, Figure.SHARED.get(shared)));
    }

    private static FormCell number(long number) {
        return FormCell.value(String.valueOf(number));
    }
}
