/** The pages of appointments, rooms and talks. */
@NullMarked
package org.nuanyang.mind.counselling.web;

import org.jspecify.annotations.NullMarked;
