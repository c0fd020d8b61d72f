/** The pages of time: the roll of a day, the changes between two, a file as of a day, the times that parents were away. */
@NullMarked
package org.nuanyang.roster.time.web;

import org.jspecify.annotations.NullMarked;
