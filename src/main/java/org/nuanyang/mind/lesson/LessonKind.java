package org.nuanyang.mind.lesson;

/** A lesson of a class, or a lecture before many. */
public enum LessonKind {
    LESSON, LECTURE
}
