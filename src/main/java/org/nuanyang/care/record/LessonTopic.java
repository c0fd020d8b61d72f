package org.nuanyang.care.record;

/** Of what a lesson or a safety notice was. */
public enum LessonTopic {
    PSYCHOLOGY, SWIMMING, TRAFFIC, ABUSE, FIRE, FOOD, BULLYING, INTERNET, LAW, ADOLESCENCE, OTHER
}
