package org.nuanyang.roster;

import org.nuanyang.common.Refusal;

/** Why a run cannot be undone: this child's file has had a life since. */
public record UndoObstacle(ChildId child, String childName, Refusal reason) {}
