/**
 * 心理测评: a class or some children sit a scale, on phones with one-time codes or on paper that somebody enters; the youngest are
 * watched by a teacher instead.
 *
 * <p>Scores and answers are the school's psychology teacher's alone, answers lie sealed. A child sees questions, then thanks and whom
 * to turn to, never a result. An answer that calls for somebody at once is told as {@link org.nuanyang.mind.screening.CrisisAnswered}
 * while it is saved, not when the sitting ends. Nobody sits without consent (个人信息保护法第三十一条).
 */
@NullMarked
@NamedInterface("screening")
package org.nuanyang.mind.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
