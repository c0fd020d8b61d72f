/** The pages of legal aid. */
@NullMarked
package org.nuanyang.risk.aid.web;

import org.jspecify.annotations.NullMarked;
