package org.nuanyang.risk.dropout;

/** 返校、转入他校、准予休学或免学、按辍学上报、误列. */
public enum DropoutOutcome { RETURNED, ELSEWHERE, EXCUSED, LEFT_SCHOOL, MISTAKEN }
