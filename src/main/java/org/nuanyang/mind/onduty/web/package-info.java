/** The principal's page of who is on duty. */
@NullMarked
package org.nuanyang.mind.onduty.web;

import org.jspecify.annotations.NullMarked;
