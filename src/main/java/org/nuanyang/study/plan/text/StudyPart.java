package org.nuanyang.study.plan.text;

import org.nuanyang.study.tutor.Tutor;

/**
 * One subject of a plan.
 *
 * @param line its number in the plan, kept through all versions
 * @param hours when and how long: 每周二、四放学后 30 分钟
 */
public record StudyPart(int line, String subject, String analysis, String content, String hours, String goal, Tutor tutor) {
    public boolean saysTheSame(StudyPart other) {
        return subject.equals(other.subject) && analysis.equals(other.analysis) && content.equals(other.content) && hours.equals(other.hours)
                && goal.equals(other.goal) && tutor.equals(other.tutor);
    }

    public StudyPart numbered(int number) {
        return new StudyPart(number, subject, analysis, content, hours, goal, tutor);
    }

    @Override
    public String toString() {
        return "StudyPart " + line;
    }
}
