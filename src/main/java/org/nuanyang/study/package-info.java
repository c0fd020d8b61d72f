/**
 * 学业: marks of any school's table against the child's own past and the class, never against another child; the plan for who falls
 * behind, who helps, and what became of it (domain section 9).
 *
 * <p>Each room contributes its {@link org.nuanyang.study.StudyTab}. Marks are published to those who stand on them; what they give
 * cause to is risk's.
 */
@NullMarked
package org.nuanyang.study;

import org.jspecify.annotations.NullMarked;
