package org.nuanyang.care.policy;

/** Why nothing is asked for a child for some days. */
public enum ExcuseWhy {
    /** 生病、住院. */
    ILL,
    /** 不在本地，联系不便. */
    AWAY,
    /** 父母回家陪伴期间. */
    PARENTS_HOME,
    /** 学校临时停课. */
    NO_SCHOOL,
    /** 另有专人负责：个案、转介期间. */
    CARED_FOR_OTHERWISE,
    OTHER
}
