/** The pages of entrusted care: what was agreed, the form of a new agreement, the paper to print, scans. */
@NullMarked
package org.nuanyang.roster.entrusted.web;

import org.jspecify.annotations.NullMarked;
