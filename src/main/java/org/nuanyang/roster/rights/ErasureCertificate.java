package org.nuanyang.roster.rights;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.Letter;
import org.nuanyang.protection.retention.Erasure;

/** 销毁证明: how many files, by school and year of leaving; no name and no number of a child. */
record ErasureCertificate(String bureau, Erasure erasure, String orderedBy, List<Line> lines, ZoneId zone) {
    record Line(String school, int year, int erased) {}

    Letter letter() {
        var paragraphs = new ArrayList<Letter.Paragraph>();
        paragraphs.add(Letter.body("依照《中华人民共和国个人信息保护法》第四十七条和本县关于档案保存期限的规定（学生毕业或离校后保存 " + erasure.years() + " 年），"
                + "对截至 " + erasure.asOf() + " 保存期满的学生关爱档案办理销毁，情况如下。"));
        paragraphs.add(Letter.heading("一、数量"));
        paragraphs.add(Letter.body("列入 " + erasure.files() + " 份，已销毁 " + erasure.erased() + " 份，因暂停销毁未办 " + erasure.held() + " 份，因学生返校等不再到期 "
                + erasure.back() + " 份；共删去 " + erasure.rows() + " 行记录。"));
        for (var line : lines) paragraphs.add(Letter.body(line.school() + "：" + line.year() + " 年离校的 " + line.erased() + " 份。"));
        paragraphs.add(Letter.heading("二、范围"));
        paragraphs.add(Letter.body("档案全部内容、父母和监护人信息、照片和扫描件、关爱记录、结对材料、告知同意、有关消息均已从数据库删去；只保留与身份脱离的编号、学校、"
                + "出生年份、性别以及应做和已做的次数，用于统计。备份中的副本随备份的保存期限消失。"));
        paragraphs.add(Letter.heading("三、核对"));
        paragraphs.add(Letter.body("下令：" + orderedBy + "，" + day(erasure.at()) + "；办完：" + day(erasure.finishedAt()) + "。销毁编号：" + erasure.id() + "。"));
        paragraphs.add(Letter.body("列入档案编号（每行一个，按次序）的 SHA-256 摘要：" + erasure.hash()));
        return new Letter("学生关爱档案销毁证明", "", paragraphs, List.of(new Letter.Party("单位（盖章）：", List.of(bureau)), new Letter.Party("经办人（签字）：", List.of("监销人（签字）：" + Letter.BLANK))));
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
