package org.nuanyang.study.group;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a child takes part in a group. @param until null while it does; @param owed sessions told while it was a member, and of them those where it was there */
public record Taking(String name, String village, LocalDate from, @Nullable LocalDate until, long owed, long there) {}
