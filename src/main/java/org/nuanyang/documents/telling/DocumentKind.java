package org.nuanyang.documents.telling;

/** 文种. */
public enum DocumentKind {
    /** 工作总结. */
    SUMMARY,
    /** 工作计划. */
    PLAN,
    /** 实施方案: the county's, in phases. */
    SCHEME,
    /** 情况简报. */
    BULLETIN,
    /** 典型案例: one course of care, nobody named. */
    CASE
}
