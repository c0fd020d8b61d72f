package org.nuanyang.care.record;

/** What was talked about: the chips of the form. */
public enum Topic { STUDY, MISSING_PARENTS, FAMILY, FRIENDS, EMOTIONS, HEALTH, SAFETY, BEHAVIOUR, DAILY_LIFE, INTERESTS, FUTURE, OTHER }
