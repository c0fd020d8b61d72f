package org.nuanyang.care.policy.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.shell.Problems;

/** Ending a duty: from when, and what that would change. */
public record EndPage(String url, String backUrl, String sentence, @Nullable LocalDate from, Problems problems, @Nullable DecisionPage decision) {}
