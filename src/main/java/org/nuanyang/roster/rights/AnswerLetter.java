package org.nuanyang.roster.rights;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.documents.Letter;
import org.nuanyang.protection.request.ParentsRequest;

/** 答复书, which parents are given. */
record AnswerLetter(String school, String phone, ParentsRequest request) {
    Letter letter() {
        var told = request.told();
        var answered = request.answered();
        var paragraphs = new ArrayList<Letter.Paragraph>();
        paragraphs.add(Letter.plain(request.childName() + " 同学的家长 " + told.askerName() + "："));
        paragraphs.add(Letter.body("您于 " + told.receivedOn() + " 向学校提出申请（" + kind() + "）："));
        told.words().lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(Letter.body(line.strip())));
        paragraphs.add(Letter.heading("学校的答复：" + decision()));
        answered.words().lines().filter(line -> !line.isBlank()).forEach(line -> paragraphs.add(Letter.body(line.strip())));
        if (answered.answer() == ParentsRequest.Decision.REFUSED || answered.answer() == ParentsRequest.Decision.PARTLY)
            paragraphs.add(Letter.body("您对答复有不同意见的，可以向县教育主管部门反映，也可以依照《中华人民共和国个人信息保护法》第五十条向人民法院提起诉讼。"));
        return new Letter("关于家长申请的答复", "", paragraphs, List.of(new Letter.Party("学校（盖章）：", phone.isEmpty() ? List.of(school) : List.of(school, "联系电话：" + phone), answered.on().toString()),
                new Letter.Party("家长签收：", List.of())));
    }

    private String kind() {
        return switch (request.told().kind()) {
            case COPY -> "查阅、复制个人信息";
            case CORRECTION -> "更正、补充个人信息";
            case DELETION -> "删除个人信息";
            case EXPLANATION -> "说明个人信息处理规则";
        };
    }

    private String decision() {
        return switch (request.answered().answer()) {
            case GRANTED -> "同意，已经办理";
            case PARTLY -> "部分同意";
            case REFUSED -> "不同意";
            case TAKEN_BACK -> "您已撤回申请";
        };
    }
}
