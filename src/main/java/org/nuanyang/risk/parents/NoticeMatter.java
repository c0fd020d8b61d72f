package org.nuanyang.risk.parents;

/** 心理、行为、缺勤、身体、学习、其他. */
public enum NoticeMatter { MIND, BEHAVIOUR, ABSENCE, HEALTH, STUDY, OTHER }
