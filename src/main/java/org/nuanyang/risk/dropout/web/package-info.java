/** The pages of children who stay away. */
@NullMarked
package org.nuanyang.risk.dropout.web;

import org.jspecify.annotations.NullMarked;
