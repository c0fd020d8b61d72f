/**
 * 成长档案册: a child's own booklet as PDF, to be kept and looked at: cover, a few facts without numbers, who helps, what was done together month by
 * month, photos. It tells that a letter went or came and never what stood in it, and nothing that was told in confidence. Marks and prizes join it
 * once records of them are kept.
 */
@NullMarked
package org.nuanyang.reports.booklet;

import org.jspecify.annotations.NullMarked;
