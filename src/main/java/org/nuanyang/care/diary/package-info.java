/**
 * 成长日记: a child's timeline over everything, and what the child's page tells of the care given: when one last spoke with the
 * child, the parents and the guardian, which of the four priorities never came up, what was promised.
 */
@NullMarked
package org.nuanyang.care.diary;

import org.jspecify.annotations.NullMarked;
