/**
 * 量表: what is asked, how it is reckoned and where the bounds lie, as data. Those of the product are files that a person can read
 * ({@code resources/scales}, each with its licence); a school adds its own. {@link org.nuanyang.mind.scale.Scoring} reckons and never
 * guesses: where an answer is missing there is no total.
 */
@NullMarked
@NamedInterface("scale")
package org.nuanyang.mind.scale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
