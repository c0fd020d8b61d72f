package org.nuanyang.study.plan.text;

/** 阶段性效果: where a child stands against the plan's goal and against its own beginning; never against others. */
public enum StudyOutcome { REACHED, BETTER, SAME, WORSE }
