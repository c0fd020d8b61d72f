/** The one crisis screen, the running incident, the wall, and the office's pages around them. */
@NullMarked
package org.nuanyang.risk.incident.web;

import org.jspecify.annotations.NullMarked;
