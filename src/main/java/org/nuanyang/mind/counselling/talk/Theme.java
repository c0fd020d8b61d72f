package org.nuanyang.mind.counselling.talk;

/** 咨询主题, in the words of schools. */
public enum Theme {
    LONGING, FAMILY, RELATIONS, STUDY, EMOTION, ANXIETY, CONDUCT, INTERNET, ADOLESCENCE, BULLYING, LOSS, SELF_HARM, OTHER
}
