package org.nuanyang.study.progress;

/** Why a child should be tutored: the first that holds says in which group it stands. */
public enum Need {
    /** Falls below its own past or finds a subject hard, and nobody has a plan for it. */
    UNTENDED,
    /** There is a plan, and a subject got harder all the same. */
    HARDER,
    /** In care and without a plan. */
    UNPLANNED,
    /** Has a plan, and no classmate who helps. */
    UNHELPED
}
