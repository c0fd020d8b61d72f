/** The pages of dangers around schools. */
@NullMarked
package org.nuanyang.risk.hazard.web;

import org.jspecify.annotations.NullMarked;
