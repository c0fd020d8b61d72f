package org.nuanyang.roster.rights;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.Letter;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.ConsentText;

/** 告知书 with the slip that comes back, for one child or blank. */
record ConsentNotice(String school, String klass, @Nullable String child, ConsentText text) {
    private static final String BOX = "□";

    Letter letter() {
        var paragraphs = new ArrayList<Letter.Paragraph>();
        paragraphs.add(Letter.plain("尊敬的" + klass + " " + (child == null ? Letter.BLANK : child) + " 同学的家长（监护人）："));
        text.paragraphs().forEach(each -> paragraphs.add(Letter.body(each)));
        paragraphs.add(Letter.heading("回执"));
        paragraphs.add(Letter.body(text.purpose().needsConsent()
                ? "我已阅读以上内容。" + BOX + " 同意　　" + BOX + " 不同意　　" + BOX + " 只同意其中一部分：" + Letter.BLANK + Letter.BLANK
                : "我已阅读并知悉以上内容。"));
        paragraphs.add(Letter.body("我是学生的：" + BOX + " 父亲　　" + BOX + " 母亲　　" + BOX + " 祖父母、外祖父母　　" + BOX + " 其他监护人"
                + (text.purpose().needsConsent() ? "　　" + BOX + " 本人（已满十四周岁）" : "")));
        return new Letter(title(text.purpose()), text.version() == 0 ? "" : "第 " + text.version() + " 版", paragraphs,
                List.of(new Letter.Party("学校（盖章）：", List.of(school)), new Letter.Party("家长（监护人）签字：", List.of("联系电话：" + Letter.BLANK))));
    }

    static String title(ConsentPurpose purpose) {
        return switch (purpose) {
            case FILE -> "建立学生关爱档案告知书";
            case PHOTO -> "学生照片使用告知书";
            case SCREENING -> "学生心理问卷告知书";
            case PARENTS_PAGE -> "开通亲情页面告知书";
            case OUTSIDE_HELPER -> "校外人员结对帮扶告知书";
        };
    }
}
