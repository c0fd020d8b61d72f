package org.nuanyang.care.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a record belongs.
 *
 * @param school at which its children were on that day
 * @param klass if they were all in one
 * @param problems why it cannot be written; the others are then of no meaning
 */
record Placed(UUID school, @Nullable UUID klass, List<FieldProblem> problems) {}
