/**
 * 普查摸底: each term the whole register of a school is walked through name by name, not only the children known to count.
 *
 * <p>{@link org.nuanyang.roster.survey.Surveys} starts and closes rounds and tells their figures,
 * {@link org.nuanyang.roster.survey.Walks} takes the answers. What a teacher found to have changed is told to the file
 * through the roster's own door, so that membership and history follow; the answer keeps who said what, when.
 *
 * <p>The filing rate (建档率) is counted here and nowhere else: of the checked children who count, those whose basic facts
 * and contacts are complete. A closed round is kept as it was found (view {@code roster.survey_child}).
 */
@NamedInterface("survey")
@NullMarked
package org.nuanyang.roster.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
