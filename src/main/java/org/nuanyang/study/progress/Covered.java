package org.nuanyang.study.progress;

import org.nuanyang.study.Learner;

/** @param holds there is a plan; all turned */
public record Covered(Learner learner, boolean holds) {}
