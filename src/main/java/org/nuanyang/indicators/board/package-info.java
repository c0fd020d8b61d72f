/**
 * 看板与大屏: what a principal, a central school and the county see at a glance, and what hangs on the wall of the county's office. Every
 * number is one of {@link org.nuanyang.indicators.Figures}; here they are chosen and laid out, never counted.
 *
 * <p>Places are compared in the order of their names, never by how well they do, and beside the mean of the whole. The screen is read
 * by whoever is in the room: {@link org.nuanyang.indicators.board.Openly} says which numbers it may show.
 */
@NullMarked
package org.nuanyang.indicators.board;

import org.jspecify.annotations.NullMarked;
