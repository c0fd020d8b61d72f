/** The survey's pages: rounds and their figures, the walk through a class on a phone, what is taken out of a round. */
@NullMarked
package org.nuanyang.roster.survey.web;

import org.jspecify.annotations.NullMarked;
