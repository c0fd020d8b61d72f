package org.nuanyang.mind.screening;

import org.nuanyang.roster.ChildId;

/** A child has just given an answer for which somebody must act at once; the answer is saved, the sitting goes on. */
public record CrisisAnswered(int county, SittingId sitting, ChildId child) {}
