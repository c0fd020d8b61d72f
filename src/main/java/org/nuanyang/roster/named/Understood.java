package org.nuanyang.roster.named;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed: the questions in it, and what is left to look for by name. */
public record Understood(List<Asked> asked, @Nullable String rest) {}
