/** Pages of departures, offers and arrivals, merged files and the new school year. */
@NullMarked
package org.nuanyang.roster.going.web;

import org.jspecify.annotations.NullMarked;
