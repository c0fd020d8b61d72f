/** The pages of lessons, lectures, quarterly meetings and the ledger of numbers. */
@NullMarked
package org.nuanyang.mind.lesson.web;

import org.jspecify.annotations.NullMarked;
