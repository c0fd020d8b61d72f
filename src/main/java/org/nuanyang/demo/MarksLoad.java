package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.marks.Exams;
import org.nuanyang.study.marks.Marks;
import org.nuanyang.study.marks.exam.ExamKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At 青石小学 周敏 has told of three exams of her class; one child has fallen steeply in one subject, one was absent once. */
@Component
@Order(1)
class MarksLoad implements RoomLoad {
    private static final List<String> SUBJECTS = List.of("语文", "数学", "英语");
    private static final int FALLEN = 4;
    private static final int ABSENT = 7;

    private final Exams exams;
    private final Marks marks;
    private final Viewers viewers;

    MarksLoad(Exams exams, Marks marks, Viewers viewers) {
        this.exams = exams;
        this.marks = marks;
        this.viewers = viewers;
    }

    @Override
    public void tell(Stories.Laid laid, LocalDate today) {
        if (laid.county().county().id() != CountyDraw.FIRST_COUNTY || laid.county().find(Cast.SCHOOL).isEmpty()) return;
        var teacher = viewers.find(CountyDraw.FIRST_COUNTY, School.qingshi().data().staffer("周敏").id()).orElseThrow();
        var told = List.of(new Exams.New("期中考试", ExamKind.MIDTERM, today.minusDays(200)), new Exams.New("期末考试", ExamKind.FINAL, today.minusDays(140)),
                new Exams.New("第一单元检测", ExamKind.UNIT, today.minusDays(21)));
        teacher.scope().sight().call(() -> {
            for (var klass : exams.classes(teacher)) for (int i = 0; i < told.size(); i++) {
                var exam = exams.tell(java.util.Objects.requireNonNull(klass.parent()), told.get(i), teacher);
                for (var subject : SUBJECTS) enter(new Place(exam.id(), klass.id(), subject, i), teacher);
            }
            return null;
        });
    }

    private record Place(org.nuanyang.study.marks.exam.ExamId exam, org.nuanyang.access.OrgId klass, String subject, int at) {}

    private void enter(Place place, Viewer teacher) {
        var typed = new HashMap<ChildId, Marks.Typed>();
        var lines = marks.of(place.exam(), place.klass(), place.subject(), teacher).lines();
        for (int i = 0; i < lines.size(); i++) typed.put(lines.get(i).child(), new Marks.Typed(text(i, place), 0));
        var refused = marks.enter(place.exam(), place.klass(), place.subject(), "100", "", typed, teacher);
        if (!refused.isEmpty()) throw new IllegalStateException("the demo's marks could not be told: " + refused.values().iterator().next().words());
    }

    /** Steady pupils, each with a level of the own. */
    private static String text(int child, Place place) {
        if (child == ABSENT && place.at() == 1) return "缺考";
        int level = 58 + (child * 37 + place.subject().hashCode() % 11) % 38;
        int change = (child * 13 + place.at() * 7) % 9 - 4;
        int fallen = child == FALLEN && place.at() == 2 && place.subject().equals("数学") ? 29 : 0;
        return String.valueOf(Math.clamp(level + change - fallen, 0, 100));
    }
}
