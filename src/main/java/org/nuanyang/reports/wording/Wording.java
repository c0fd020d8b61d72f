package org.nuanyang.reports.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/** @param text null: back to what came with the product */
public record Wording(int version, @Nullable String text, AccountId madeBy, Instant madeAt) {}
